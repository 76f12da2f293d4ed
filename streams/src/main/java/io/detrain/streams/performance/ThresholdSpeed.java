package io.detrain.streams.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** Running speed at the one-hour threshold where nobody declared it, from races (science.md 1.1, rulings.md 51). */
public final class ThresholdSpeed {

    private static final int DAYS = 180;

    private ThresholdSpeed() {}

    /** The highest that the races of the half year before a date show, m/s; off-road races show nothing. */
    public static OptionalDouble on(LocalDate date, List<RaceResult> races) {
        return races.stream()
                .filter(race -> !race.trail())
                .filter(race -> race.date().isBefore(date) && !race.date().isBefore(date.minusDays(DAYS)))
                .map(race -> Riegel.thresholdSpeed(race.metres(), race.seconds()))
                .flatMapToDouble(OptionalDouble::stream)
                .max();
    }
}
