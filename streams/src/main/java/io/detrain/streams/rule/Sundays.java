package io.detrain.streams.rule;

import io.detrain.streams.plan.DetrainingPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Suggestions made at the close of ISO weeks, over when they are accepted or after a while (science.md 5.8). */
record Sundays(History history, int toldDays) {

    private static final int WEEK = 7;
    private static final int LOOKBACK_WEEKS = 6;

    /** Episodes from far enough before the horizon that none in it begins with the looking. */
    List<Episode> episodes(LongPredicate holds) {
        long from = history.horizonStart() - (long) LOOKBACK_WEEKS * WEEK;
        return Episode.of(
                sundayFrom(Math.max(history.firstDay(), from)),
                history.openDay() - 1,
                WEEK,
                holds,
                (onset, sunday) ->
                        sunday >= onset + toldDays || declaredEnd(onset, sunday).isPresent());
    }

    /** Why an episode is over. */
    String because(Episode episode) {
        boolean accepted = episode.end()
                .flatMap(end -> declaredEnd(episode.onset().toEpochDay(), end.toEpochDay()))
                .isPresent();
        return accepted ? "accepted" : "time_passed";
    }

    private static long sundayFrom(long day) {
        return LocalDate.ofEpochDay(day)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                .toEpochDay();
    }

    /** The declared end, if any, that was accepted after one day and up to another. */
    private Optional<LocalDate> declaredEnd(long from, long to) {
        for (long day = from + 1; day <= to; day++) {
            Optional<DetrainingPlan> plan =
                    history.planOn(day).filter(it -> it.cause().isDeclaredEnd());
            if (plan.isPresent()) {
                return Optional.of(plan.get().raceDate());
            }
        }
        return Optional.empty();
    }
}
