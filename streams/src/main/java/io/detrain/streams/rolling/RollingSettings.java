package io.detrain.streams.rolling;

/** Limits of the facts about load over days (science.md 10, roll.*). */
public record RollingSettings(Monotony monotony, Ramp ramp, Spike spike, Acwr acwr) {

    /** Those of science.md 10. */
    public static final RollingSettings DEFAULT = new RollingSettings(
            new Monotony(2.0, 10, 1.5, 90, 180, 42, 0.8),
            new Ramp(0.12, 4, 8, 28, 14),
            new Spike(1.10, 1.30, 2.00, 30, 4),
            new Acwr(1.8, 10, 28));

    /**
     * Monotony: the limit, the cap, where it ends; the percentile that strain must reach of so many days with so many
     * values at least; the share of fitness below which a week is easy.
     */
    public record Monotony(
            double limit,
            double cap,
            double ends,
            double strainPercentile,
            int strainDays,
            int leastStrains,
            double easyShare) {}

    /** Ramp: limit as a share of fitness, within bounds; known days it needs; days it is told for. */
    public record Ramp(double share, double least, double most, int knownDays, int toldDays) {}

    /** Longest run against those of so many days before, with so many runs at least. */
    public record Spike(double small, double moderate, double large, int days, int leastRuns) {}

    /** Acute to chronic ratio, and the chronic load and known days it needs. */
    public record Acwr(double limit, double leastChronic, int knownDays) {}
}
