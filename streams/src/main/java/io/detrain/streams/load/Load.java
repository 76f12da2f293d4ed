package io.detrain.streams.load;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * The load of an effort with its working; {@code internal} and {@code external} are the raw loads of heart rate and of
 * power or pace, where there are any.
 */
public record Load(
        long micro,
        LoadMethod method,
        Quality quality,
        Map<String, String> inputs,
        Map<String, String> passedOver,
        OptionalDouble internal,
        OptionalDouble external) {

    /** Nothing could be said. */
    public static Load unknown(Map<String, String> passedOver) {
        return new Load(
                0,
                LoadMethod.UNKNOWN,
                Quality.LOW,
                Map.of(),
                passedOver,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** Load units. */
    public double units() {
        return micro / 1e6;
    }

    /** Intensity of so many hours: {@code sqrt(LU/(100·h))} (science.md 1.13). */
    public static double intensity(double units, double hours) {
        return hours <= 0 ? 0 : StrictMath.sqrt(units / (100 * hours));
    }

    @Override
    public String toString() {
        return "Load[" + method + "]";
    }
}
