package io.detrain.streams.performance;

import java.util.OptionalDouble;

/** How time grows with distance: {@code t₂ = t₁·(d₂/d₁)^1.06} (Riegel 1981; science.md 1.9). */
public final class Riegel {

    private static final double EXPONENT = 1.06;
    private static final double HOUR_S = 3600;
    private static final double SHORTEST_S = 210;
    private static final double LONGEST_S = 13_800;

    private Riegel() {}

    /** Seconds over another distance, from seconds over one; metres. */
    public static double seconds(double seconds, double metres, double otherMetres) {
        return seconds * StrictMath.pow(otherMetres / metres, EXPONENT);
    }

    /** Speed, m/s, that could be held for an hour; absent for races too short or too long to tell. */
    public static OptionalDouble thresholdSpeed(double metres, double seconds) {
        return seconds < SHORTEST_S || seconds > LONGEST_S || metres <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(metres / seconds * StrictMath.pow(HOUR_S / seconds, 1 / EXPONENT - 1));
    }
}
