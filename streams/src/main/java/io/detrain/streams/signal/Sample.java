package io.detrain.streams.signal;

import java.util.Arrays;

/** Values in order of time, {@code NaN} where there is none, with the sums that baselines need. */
final class Sample {

    private final double[] values;

    Sample(int length) {
        this.values = new double[length];
        Arrays.fill(values, Double.NaN);
    }

    /** Takes all values out. */
    void clear() {
        Arrays.fill(values, Double.NaN);
    }

    void set(int index, double value) {
        values[index] = value;
    }

    double get(int index) {
        return values[index];
    }

    int length() {
        return values.length;
    }

    int count(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Double.isNaN(values[i]) ? 0 : 1;
        }
        return count;
    }

    /** Mean of the values in a range that has some. */
    double mean(int from, int to) {
        double sum = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                sum += values[i];
                count++;
            }
        }
        return sum / count;
    }

    /** Sum of squared distances from the mean. */
    double squares(int from, int to, double mean) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                sum += (values[i] - mean) * (values[i] - mean);
            }
        }
        return sum;
    }

    /** Sample standard deviation of a range with two values or more. */
    double deviation(int from, int to, double mean) {
        return StrictMath.sqrt(squares(from, to, mean) / (count(from, to) - 1));
    }
}
