package io.detrain.streams.performance;

import java.util.OptionalDouble;

/** How hard work feels for what it is: Foster's units per load unit of power or pace (science.md 3.2, RPE ratio). */
public final class PerceivedCost {

    private PerceivedCost() {}

    /** The ratio; absent without external load. */
    public static OptionalDouble of(double rpePoints, double externalUnits) {
        return externalUnits > 0 ? OptionalDouble.of(rpePoints / externalUnits) : OptionalDouble.empty();
    }
}
