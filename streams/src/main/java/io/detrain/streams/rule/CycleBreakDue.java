package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import io.detrain.streams.plan.CycleBreak;
import io.detrain.streams.plan.SeasonSettings;
import io.detrain.streams.plan.TrainingClass;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Suggests the end of a cycle after weeks without a lighter one, at the close of an ISO week (science.md 5.8). */
public record CycleBreakDue(SeasonSettings.Cycle settings) implements OvertrainingRule {

    /** Those of science.md. */
    public static final CycleBreakDue DEFAULT = new CycleBreakDue(SeasonSettings.DEFAULT.cycle());

    /** Its name. */
    public static final String NAME = "CYCLE_BREAK_DUE";

    private static final Basis BASIS = new Basis("science.md 5.8", Evidence.Label.EXPERT);
    private static final int WEEK = 7;
    private static final int MOST_WEEKS = 52;
    private static final double EPSILON = 1e-9;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean looksAtClosedDays() {
        return true;
    }

    @Override
    public List<Finding> find(History history) {
        var horizon = Horizon.of(history);
        var sundays = new Sundays(history, settings.toldDays());
        return sundays.episodes(sunday -> weeks(sunday, history).isPresent()).stream()
                .map(episode -> finding(episode, sundays))
                .filter(horizon::covers)
                .toList();
    }

    private OptionalInt weeks(long sunday, History history) {
        TrainingClass athlete = history.trainingClass(sunday);
        int needed = settings.weeks(athlete) * WEEK;
        int known = 0;
        for (long day = sunday - needed + 1; day <= sunday; day++) {
            known += history.isKnown(day) ? 1 : 0;
        }
        return known < settings.knownShare() * needed - EPSILON
                ? OptionalInt.empty()
                : new CycleBreak(settings).due(blocks(sunday, history), athlete);
    }

    private static double[] blocks(long sunday, History history) {
        double[] blocks = new double[(int) Math.clamp((sunday - history.firstDay() + 1) / WEEK, 0, MOST_WEEKS)];
        for (int i = 0; i < blocks.length; i++) {
            long last = sunday - (long) WEEK * i;
            blocks[i] = history.load(last - WEEK + 1, last);
        }
        return blocks;
    }

    private Finding finding(Episode episode, Sundays sundays) {
        long sunday = episode.onset().toEpochDay();
        int weeks = weeks(sunday, sundays.history()).orElse(0);
        Map<String, String> params = new TreeMap<>();
        params.put("weeks", Text.of(weeks));
        return new Finding(
                NAME + "/" + episode.onset(),
                NAME,
                episode.onset(),
                Severity.INFO,
                episode.cleared(sundays.because(episode)),
                params,
                List.of(BASIS.over(
                        episode.onset().minusDays((long) WEEK * weeks - 1),
                        episode.onset(),
                        weeks,
                        new Basis.Measure(
                                "weeks_without_a_lighter_one",
                                weeks,
                                "weeks",
                                Evidence.Direction.AT_LEAST,
                                settings.weeks(sundays.history().trainingClass(sunday))),
                        List.of())));
    }
}
