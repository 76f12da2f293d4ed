package io.detrain.streams.signal;

/** Where the week's mean of heart-rate variability lies in the athlete's usual band (science.md 3.2). */
public enum HrvStatus {
    INSUFFICIENT,
    VERY_LOW,
    LOW,
    NORMAL,
    HIGH,
    VERY_HIGH;

    private static final double EPSILON = 1e-9;

    /** The status of a trend; a value on a bound is within it. */
    public static HrvStatus of(Trend trend, SignalSettings settings) {
        return trend.recentZ().isPresent() ? of(trend.recentZ().getAsDouble(), settings.hrv()) : INSUFFICIENT;
    }

    /** Whether it is under the band. */
    public boolean isLow() {
        return this == LOW || this == VERY_LOW;
    }

    private static HrvStatus of(double z, SignalSettings.Hrv bounds) {
        if (z < -bounds.wide() - EPSILON) {
            return VERY_LOW;
        }
        if (z < -bounds.worthwhile() - EPSILON) {
            return LOW;
        }
        if (z > bounds.wide() + EPSILON) {
            return VERY_HIGH;
        }
        return z > bounds.worthwhile() + EPSILON ? HIGH : NORMAL;
    }
}
