package io.detrain.streams.signal;

import java.util.Arrays;

/** The middle value; of an even number, the mean of the middle two (rulings.md 47). */
final class Median {

    private Median() {}

    /** Of values that it may put in order. */
    static double of(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
