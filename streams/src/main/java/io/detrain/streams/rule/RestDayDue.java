package io.detrain.streams.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** E7: too many training days in a row without a rest day (science.md 2.9). */
public record RestDayDue() implements OvertrainingRule {

    private static final String NAME = "REST_DAY_DUE";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean looksAtClosedDays() {
        return true;
    }

    /** The run after one more closed day. */
    public static TrainingRun after(TrainingRun run, History history, long day) {
        if (!history.isKnown(day)) {
            return run.unknown();
        }
        if (!history.isTrainingDay(day)) {
            return TrainingRun.NONE;
        }
        return run.trained(day, run.awaitsLimit() ? history.restDayAfter(day) : Integer.MAX_VALUE);
    }

    /** The run in the evening of a day. */
    public static TrainingRun on(long evening, History history) {
        long rested = restedBefore(evening + 1, history);
        TrainingRun run = runSince(rested, history);
        for (long day = rested + 1; day <= evening; day++) {
            run = after(run, history, day);
        }
        return run;
    }

    /** The last day of rest before a day, which ended every run; the day before the first if there is none. */
    private static long restedBefore(long day, History history) {
        long before = day - 1;
        while (before >= history.firstDay() && (!history.isKnown(before) || history.isTrainingDay(before))) {
            before--;
        }
        return Math.max(before, history.firstDay() - 1);
    }

    private static TrainingRun runSince(long rested, History history) {
        return rested < history.firstDay() ? history.runBefore() : TrainingRun.NONE;
    }

    @Override
    public List<Finding> find(History history) {
        List<Finding> found = new ArrayList<>();
        List<TrainingRun> waiting = new ArrayList<>();
        long rested = restedBefore(history.horizonStart(), history);
        TrainingRun run = runSince(rested, history);
        for (long day = rested + 1; day < history.openDay(); day++) {
            TrainingRun next = after(run, history, day);
            if (next.length() == 0 && run.isDue()) {
                waiting.add(run);
            }
            if (isRest(history, day, next)) {
                end(waiting, day, history, found);
            }
            run = next;
        }
        if (run.isDue()) {
            waiting.add(run);
        }
        waiting.forEach(open -> found.add(finding(open, Optional.empty())));
        return found;
    }

    /** A gap in the data ends a run, but only a day known to be one of rest ends what was said of it. */
    private static boolean isRest(History history, long day, TrainingRun next) {
        return next.length() == 0 && history.isKnown(day);
    }

    private static void end(List<TrainingRun> waiting, long day, History history, List<Finding> found) {
        if (day >= history.horizonStart()) {
            var cleared = Optional.of(new Finding.Cleared(LocalDate.ofEpochDay(day), "rest_day_seen"));
            waiting.forEach(run -> found.add(finding(run, cleared)));
        }
        waiting.clear();
    }

    private static Finding finding(TrainingRun run, Optional<Finding.Cleared> cleared) {
        var first = LocalDate.ofEpochDay(run.start());
        int length = run.isOverdue() ? run.overdueLength() : run.dueLength();
        var last = LocalDate.ofEpochDay(run.isOverdue() ? run.overdueSince() : run.dueSince());
        Map<String, String> params = new TreeMap<>();
        params.put("n", Integer.toString(length));
        params.put("limit", Integer.toString(run.dueLength()));
        params.put("since", first.toString());
        return new Finding(
                NAME + "/" + first,
                NAME,
                LocalDate.ofEpochDay(run.dueSince()),
                run.isOverdue() ? Severity.MEDIUM : Severity.INFO,
                cleared,
                params,
                List.of(evidence(first, last, length, run.dueLength())));
    }

    private static Evidence evidence(LocalDate first, LocalDate last, int length, int limit) {
        return new Evidence(
                "training_days",
                OptionalDouble.of(length),
                "days",
                OptionalDouble.of(limit),
                Evidence.Direction.AT_LEAST,
                Optional.of(first),
                Optional.of(last),
                length,
                List.of(),
                "science.md 2.9",
                Evidence.Label.EXPERT);
    }
}
