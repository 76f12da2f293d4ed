package io.detrain.streams.signal;

import io.detrain.streams.load.Quality;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A signal in the morning of an epoch day: today's value, the mean of the last days, and what is usual. Values in the
 * unit of the signal; what cannot be said is empty.
 *
 * @param today the value of the day itself
 * @param recent mean of the last week, or of the last three days of wellness, if there are enough values
 * @param recentDeviation sample standard deviation of the same values, if there are at least four
 * @param recentValues how many values there are
 * @param recentFrom first epoch day of the last days
 */
public record Trend(
        Signal signal,
        long day,
        OptionalDouble today,
        OptionalDouble recent,
        OptionalDouble recentDeviation,
        int recentValues,
        long recentFrom,
        Optional<Baseline> baseline,
        Epoch epoch,
        Basis basis,
        Quality quality) {

    /** How far the last days are from usual, in standard deviations; more is higher, not better. */
    public OptionalDouble recentZ() {
        return z(recent);
    }

    /** How far today is from usual, in standard deviations; more is higher, not better. */
    public OptionalDouble todayZ() {
        return z(today);
    }

    /** Coefficient of variation of the last days, percent. */
    public OptionalDouble variation() {
        return recentDeviation.isPresent() && recent.isPresent()
                ? OptionalDouble.of(100 * recentDeviation.getAsDouble() / recent.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Whether the last days can be held against a baseline. */
    public boolean isComparable() {
        return recent.isPresent() && baseline.isPresent();
    }

    private OptionalDouble z(OptionalDouble value) {
        return value.isPresent() && baseline.isPresent()
                ? OptionalDouble.of(baseline.get().z(value.getAsDouble()))
                : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return "Trend[" + signal + ", " + basis + "]";
    }
}
