package io.detrain.streams.rolling;

/** A run against the longest of the month before it (Frandsen 2025; science.md 2.7). */
public record SessionSpike(double ratio, Band band) {

    private static final double EPSILON = 1e-9;

    /** How much longer, in words. */
    public enum Band {
        NONE,
        SMALL,
        MODERATE,
        LARGE
    }

    /**
     * A run of so many metres after one of so many.
     *
     * @throws IllegalArgumentException if the longest has no length
     */
    public static SessionSpike of(double metres, double longestMetres, RollingSettings.Spike settings) {
        if (longestMetres <= 0) {
            throw new IllegalArgumentException("need longestMetres > 0, got " + longestMetres);
        }
        double ratio = metres / longestMetres;
        return new SessionSpike(ratio, band(ratio, settings));
    }

    private static Band band(double ratio, RollingSettings.Spike settings) {
        if (ratio <= settings.small() + EPSILON) {
            return Band.NONE;
        }
        if (ratio <= settings.moderate() + EPSILON) {
            return Band.SMALL;
        }
        return ratio <= settings.large() + EPSILON ? Band.MODERATE : Band.LARGE;
    }
}
