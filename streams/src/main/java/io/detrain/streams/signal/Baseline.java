package io.detrain.streams.signal;

/**
 * What is usual for an athlete: mean and sample standard deviation of {@code n} values on epoch days {@code from} to
 * {@code to}, in the unit of the signal (science.md 3.2).
 *
 * @param deviation standard deviation as measured
 * @param spread the same, but never under the floor of the signal: the unit of every comparison
 * @param mature whether there are enough values to rely on it
 */
public record Baseline(double mean, double deviation, double spread, int n, boolean mature, long from, long to) {

    /** How far from usual, in standard deviations; more is higher, not better. */
    public double z(double value) {
        return (value - mean) / spread;
    }

    /** The value so many standard deviations from usual. */
    public double at(double z) {
        return mean + z * spread;
    }

    /** Coefficient of variation, percent. */
    public double variation() {
        return 100 * deviation / mean;
    }

    @Override
    public String toString() {
        return "Baseline[n=" + n + "]";
    }
}
