package io.detrain.streams.performance;

import java.time.LocalDate;
import java.util.OptionalDouble;

/** The result of a race or test on foot: metres, seconds, climb in metres per kilometre, degrees. */
public record RaceResult(
        String id,
        LocalDate date,
        double metres,
        double seconds,
        OptionalDouble climbMPerKm,
        OptionalDouble celsius,
        boolean trail) {

    public RaceResult {
        if (!(metres > 0 && seconds > 0)) {
            throw new IllegalArgumentException("need metres > 0 and seconds > 0, got " + metres + ", " + seconds);
        }
    }

    /** A result on a flat course in mild weather. */
    public static RaceResult of(String id, LocalDate date, double metres, double seconds) {
        return new RaceResult(id, date, metres, seconds, OptionalDouble.empty(), OptionalDouble.empty(), false);
    }

    @Override
    public String toString() {
        return "RaceResult[" + id + "]";
    }
}
