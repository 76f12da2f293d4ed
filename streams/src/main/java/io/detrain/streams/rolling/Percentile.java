package io.detrain.streams.rolling;

import java.util.Arrays;

/** Percentiles as R computes them by default, type 7 (rulings.md 47). */
public final class Percentile {

    private Percentile() {}

    /**
     * The value that so many percent do not exceed, interpolated between neighbours.
     *
     * @param percent 0 to 100
     * @throws IllegalArgumentException if there are no values
     */
    public static double of(double[] values, double percent) {
        if (values.length == 0 || percent < 0 || percent > 100) {
            throw new IllegalArgumentException(
                    "need values and 0 <= percent <= 100, got " + values.length + " values, " + percent);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = (sorted.length - 1) * percent / 100;
        int below = (int) StrictMath.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** The middle value, or the mean of the middle two. */
    public static double median(double[] values) {
        return of(values, 50);
    }
}
