package io.detrain.streams.plan;

import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.performance.Riegel;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/** Whether an athlete has been at the top of their form for longer than form lasts (science.md 5.8). */
public record PeakHeld(SeasonSettings.Peak settings) {

    private static final double COMMON_M = 10_000;
    private static final double EPSILON = 1e-9;

    /** Whether several results near the season's best lie weeks apart; distances are made one by Riegel. */
    public boolean byResults(List<RaceResult> season) {
        List<RaceResult> road = season.stream()
                .filter(result -> !result.trail())
                .sorted(Comparator.comparing(RaceResult::date))
                .toList();
        double best = road.stream().mapToDouble(PeakHeld::commonSeconds).min().orElse(0);
        List<RaceResult> near = road.stream()
                .filter(result -> commonSeconds(result) <= (1 + settings.nearBest()) * best + EPSILON)
                .toList();
        return near.size() >= settings.results()
                && ChronoUnit.DAYS.between(
                                near.getFirst().date(), near.getLast().date())
                        >= settings.overDays();
    }

    /**
     * Whether form has been high for weeks in which the athlete went on racing.
     *
     * @param formShare form of the morning of an epoch day as a share of fitness
     * @param raced whether a race was run on an epoch day
     */
    public boolean byForm(long day, LongFunction<OptionalDouble> formShare, LongPredicate raced) {
        int days = 0;
        int races = 0;
        for (long before = day; before > day - settings.seasonDays() && isHigh(formShare.apply(before)); before--) {
            days++;
            races += raced.test(before) ? 1 : 0;
            if (days >= settings.formDays() && races >= settings.raceDays()) {
                return true;
            }
        }
        return false;
    }

    private boolean isHigh(OptionalDouble share) {
        return share.isPresent() && share.getAsDouble() >= settings.form() - EPSILON;
    }

    private static double commonSeconds(RaceResult result) {
        return Riegel.seconds(result.seconds(), result.metres(), COMMON_M);
    }
}
