package io.detrain.streams.plan;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * What an athlete's body says in the morning of a plan's day (science.md 5.6).
 *
 * @param readiness of this morning, 0 to 100
 * @param readinessBefore of the morning before
 * @param soreness 1 to 7
 * @param variability heart rate variability against the athlete's own band
 * @param restingRise resting heart rate over the baseline, beats per minute
 * @param easyRpe how hard the last easy session of the plan felt, CR-10
 * @param ill whether the athlete says so
 */
public record Morning(
        LocalDate date,
        OptionalDouble readiness,
        OptionalDouble readinessBefore,
        OptionalDouble soreness,
        Variability variability,
        OptionalDouble restingRise,
        OptionalDouble easyRpe,
        boolean ill) {

    /** Heart rate variability as a plan sees it; high is as good as usual here. */
    public enum Variability {
        INSUFFICIENT,
        LOW,
        USUAL
    }

    /** A morning without any data: the calendar runs on. */
    public static Morning silent(LocalDate date) {
        return new Morning(
                date,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Variability.INSUFFICIENT,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false);
    }

    @Override
    public String toString() {
        return "Morning[" + date + "]";
    }
}
