package io.detrain.bench.report;

import java.util.List;

/** The middle one: one bad block of five moves nothing. */
public final class Median {

    private Median() {}

    /** The median. */
    public static double of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How far the values are apart, as a share of their median. */
    public static double spread(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return (sorted.getLast() - sorted.getFirst()) / of(values);
    }
}
