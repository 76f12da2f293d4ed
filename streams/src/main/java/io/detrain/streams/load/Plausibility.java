package io.detrain.streams.load;

/** Loads that no one reaches (science.md 1.12). */
public final class Plausibility {

    private static final double LONG_S = 30 * 60;
    private static final double MOST_PER_HOUR_LONG = 130;
    private static final double MOST_PER_HOUR_SHORT = 200;
    private static final double MOST = 1500;

    private Plausibility() {}

    /** Whether so many load units can be had in so many seconds. */
    public static boolean allows(double units, double seconds) {
        double most = seconds >= LONG_S ? MOST_PER_HOUR_LONG : MOST_PER_HOUR_SHORT;
        return units <= MOST && (units == 0 || units <= most * seconds / 3600);
    }
}
