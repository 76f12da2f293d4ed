package io.detrain.streams.training;

import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.performance.ThresholdSpeed;
import io.detrain.streams.rolling.Percentile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongFunction;

/** Thresholds that nobody declared, as the days before tell them (science.md 1.1; rulings.md 9, 51). */
record Estimates(LongFunction<DayDigest> digests, LongFunction<List<RaceResult>> racesBefore) {

    static final int RESTING_DAYS = 60;
    static final int RACE_DAYS = 180;
    private static final int LEAST_NIGHTS = 5;
    private static final double PERCENT = 5;
    private static final double TENTHS = 10;

    /** Resting heart rate, whole beats per minute, of someone who is measured often enough. */
    OptionalDouble restingBpm(LocalDate date) {
        double[] values = new double[RESTING_DAYS];
        int n = 0;
        for (long day = date.toEpochDay() - RESTING_DAYS; day < date.toEpochDay(); day++) {
            int tenths = digests.apply(day).signals().resting();
            if (tenths != 0) {
                values[n++] = tenths / TENTHS;
            }
        }
        return n < LEAST_NIGHTS
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.round(Percentile.of(Arrays.copyOf(values, n), PERCENT)));
    }

    /** Running speed at the one-hour threshold, m/s, of someone who has raced lately. */
    OptionalDouble thresholdMps(LocalDate date) {
        List<RaceResult> results = racesBefore.apply(date.toEpochDay());
        return results.isEmpty() ? OptionalDouble.empty() : ThresholdSpeed.on(date, results);
    }
}
