package io.detrain.streams.load;

/** Edwards' five zones of maximum heart rate (Edwards 1993; science.md 1.5). */
public final class Edwards {

    private static final double POINTS_PER_100 = 240;
    private static final double LOWEST_SHARE = 0.5;
    private static final double EPSILON = 1e-9;
    private static final int HIGHEST_WEIGHT = 5;

    private Edwards() {}

    /** Points of a minute at this share of the maximum; lower bounds belong to the zone. */
    public static int weight(double bpm, double max) {
        return Math.clamp((int) StrictMath.floor((bpm / max - LOWEST_SHARE) * 10 + 1 + EPSILON), 0, HIGHEST_WEIGHT);
    }

    /** Load units of so many points: an hour in zone 4 is 100. */
    public static double units(double points) {
        return points / POINTS_PER_100 * 100;
    }
}
