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
        OptionalDouble external,
        Raw raw) {

    /** The plausible loads before any calibration, and which method comes first for the sport. */
    public record Raw(LoadMethod first, Map<LoadMethod, Double> units) {

        /** None. */
        public static final Raw NONE = new Raw(LoadMethod.UNKNOWN, Map.of());

        /** Whether the first and another both gave one. */
        public boolean isPair() {
            return units.containsKey(first) && units.size() > 1;
        }

        @Override
        public String toString() {
            return "Raw";
        }
    }

    /** Nothing could be said. */
    public static Load unknown(Map<String, String> passedOver) {
        return new Load(
                0,
                LoadMethod.UNKNOWN,
                Quality.LOW,
                Map.of(),
                passedOver,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Raw.NONE);
    }

    Load with(Raw readings) {
        return new Load(micro, method, quality, inputs, passedOver, internal, external, readings);
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
