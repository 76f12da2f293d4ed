package io.detrain.streams.performance;

/**
 * How much efficiency falls from the first half of a steady session to the second, percent (Friel; science.md 3.2).
 * The first ten minutes belong to neither half.
 */
public record Decoupling(double percent) {

    private static final double STABLE_BELOW = 5;
    private static final double LARGE_ABOVE = 10;

    /** How much that is, by convention. */
    public enum Band {
        STABLE,
        MODERATE,
        LARGE
    }

    /** From the efficiency factors of the halves. */
    public static Decoupling of(double first, double second) {
        return new Decoupling(100 * (first - second) / first);
    }

    /** The band; both bounds are moderate. */
    public Band band() {
        if (percent < STABLE_BELOW) {
            return Band.STABLE;
        }
        return percent <= LARGE_ABOVE ? Band.MODERATE : Band.LARGE;
    }
}
