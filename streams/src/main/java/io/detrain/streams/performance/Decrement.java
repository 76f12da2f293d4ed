package io.detrain.streams.performance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How much slower a race was than the athlete's recent best foretells (science.md 3.2, rulings.md 10).
 *
 * @param percent of the predicted time; negative if faster
 * @param predictedSeconds from the best comparable result
 * @param against the result that foretold it
 */
public record Decrement(double percent, double predictedSeconds, RaceResult against) {

    private static final double EPSILON = 1e-9;

    /** The decrement of a result; absent if it cannot be compared, or with nothing. */
    public static Optional<Decrement> of(
            RaceResult result, List<RaceResult> earlier, PerformanceSettings.Comparison settings) {
        List<RaceResult> comparable = earlier.stream()
                .filter(other -> isRecent(other, result, settings) && isSimilar(other, result, settings))
                .toList();
        return best(comparable, result, other -> isSameDistance(other, result, settings))
                .or(() -> best(comparable, result, other -> isWithinRatio(other, result, settings)))
                .filter(decrement -> decrement.percent() <= settings.mostPercent());
    }

    /** Percent by which a time is over a prediction. */
    public static double percent(double seconds, double predictedSeconds) {
        return 100 * (seconds - predictedSeconds) / predictedSeconds;
    }

    /** Points of the strain signal DECREMENT. */
    public static double points(double percent, PerformanceSettings.Fall settings) {
        if (percent < settings.some() - EPSILON) {
            return 0;
        }
        return percent < settings.much() - EPSILON ? 1 : 2;
    }

    private static Optional<Decrement> best(
            List<RaceResult> comparable, RaceResult result, Predicate<RaceResult> isComparable) {
        return comparable.stream()
                .filter(isComparable)
                .map(other -> against(other, result))
                .min(Comparator.comparingDouble(Decrement::predictedSeconds)
                        .thenComparing(decrement -> decrement.against().id()));
    }

    private static Decrement against(RaceResult other, RaceResult result) {
        double predicted = Riegel.seconds(other.seconds(), other.metres(), result.metres());
        return new Decrement(percent(result.seconds(), predicted), predicted, other);
    }

    private static boolean isRecent(RaceResult other, RaceResult result, PerformanceSettings.Comparison settings) {
        return other.date().isBefore(result.date())
                && !other.date().isBefore(result.date().minusDays(settings.days()));
    }

    private static boolean isSimilar(RaceResult other, RaceResult result, PerformanceSettings.Comparison settings) {
        boolean climbs = other.climbMPerKm().isEmpty()
                || result.climbMPerKm().isEmpty()
                || Math.abs(other.climbMPerKm().getAsDouble()
                                - result.climbMPerKm().getAsDouble())
                        <= settings.climbMPerKm() + EPSILON;
        return climbs && isFair(other, settings) && isFair(result, settings);
    }

    private static boolean isFair(RaceResult result, PerformanceSettings.Comparison settings) {
        return !result.trail() && result.celsius().orElse(settings.hottestCelsius()) <= settings.hottestCelsius();
    }

    private static boolean isSameDistance(
            RaceResult other, RaceResult result, PerformanceSettings.Comparison settings) {
        return Math.abs(other.metres() / result.metres() - 1) <= settings.sameDistance() + EPSILON;
    }

    private static boolean isWithinRatio(RaceResult other, RaceResult result, PerformanceSettings.Comparison settings) {
        double ratio = result.metres() / other.metres();
        return ratio >= settings.leastRatio() - EPSILON && ratio <= settings.mostRatio() + EPSILON;
    }

    @Override
    public String toString() {
        return "Decrement[against " + against.id() + "]";
    }
}
