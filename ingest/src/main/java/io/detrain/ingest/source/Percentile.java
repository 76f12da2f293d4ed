package io.detrain.ingest.source;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Percentiles by R's type 7; of nothing, nothing. */
final class Percentile {

    private Percentile() {}

    static OptionalDouble of(double[] values, double share) {
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        double rank = share * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        int above = Math.min(below + 1, sorted.length - 1);
        return OptionalDouble.of(sorted[below] + (rank - below) * (sorted[above] - sorted[below]));
    }
}
