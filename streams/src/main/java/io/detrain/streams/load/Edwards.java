package io.detrain.streams.load;

/** Edwards' five zones of maximum heart rate (Edwards 1993; science.md 1.5). */
public final class Edwards {

    private static final double LOWEST_SHARE = 0.5;
    private static final double EPSILON = 1e-9;
    private static final int HIGHEST_WEIGHT = 5;

    private Edwards() {}

    /** Points of a minute at this share of the maximum; lower bounds belong to the zone. */
    public static int weight(double bpm, double max) {
        return Math.clamp((int) StrictMath.floor((bpm / max - LOWEST_SHARE) * 10 + 1 + EPSILON), 0, HIGHEST_WEIGHT);
    }

    /** Load units of so many points, of which {@code per100} are 100: an hour in zone 4. */
    public static double units(double points, double per100) {
        return points / per100 * 100;
    }
}
