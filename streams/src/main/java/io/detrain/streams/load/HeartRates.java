package io.detrain.streams.load;

/** Heart rates that make a heart rate comparable: rest, maximum and one-hour threshold, beats per minute. */
public record HeartRates(double rest, double max, double threshold, Quality quality) {

    private static final double LEAST_THRESHOLD_SHARE = 0.5;

    public HeartRates {
        if (!(0 < rest && rest < max)) {
            throw new IllegalArgumentException("need 0 < rest < max, got " + rest + ", " + max);
        }
    }

    /** The usual maximum at an age in years (Tanaka 2001). */
    public static double maximumAt(int age) {
        return 208 - 0.7 * age;
    }

    /** The usual threshold, at a share of the reserve. */
    public static double defaultThreshold(double rest, double max, double share) {
        return rest + share * (max - rest);
    }

    /** Share of the reserve, 0 to 1 (science.md 1.2). */
    public double reserve(double bpm) {
        return Math.clamp((bpm - rest) / (max - rest), 0.0, 1.0);
    }

    /** Share of the reserve at the threshold, a half at least. */
    public double thresholdReserve() {
        return Math.clamp((threshold - rest) / (max - rest), LEAST_THRESHOLD_SHARE, 1.0);
    }
}
