package io.detrain.streams.performance;

/** Limits of what counts as comparable, steady, and as a fall of performance (science.md 3.2, 3.3). */
public record PerformanceSettings(Comparison comparison, Steady steady, Gate gate, Fall fall) {

    /** Those of science.md. */
    public static final PerformanceSettings DEFAULT = new PerformanceSettings(
            new Comparison(90, 0.03, 0.5, 2.1, 10, 25, 15),
            new Steady(1200, 0.60, 0.85, 1.15, 8),
            new Gate(7, 0.5, 10),
            new Fall(2, 5));

    /**
     * Which earlier result a race is held against: of so many days, the same distance within a share, else distances
     * in ratio; climb in metres per kilometre within so many; no race hotter than so many degrees; what is slower by more percent is
     * another course or another effort, not another athlete (of our own making).
     */
    public record Comparison(
            int days,
            double sameDistance,
            double leastRatio,
            double mostRatio,
            double climbMPerKm,
            double hottestCelsius,
            double mostPercent) {

        /** The same over other days. */
        public Comparison within(int otherDays) {
            return new Comparison(
                    otherDays, sameDistance, leastRatio, mostRatio, climbMPerKm, hottestCelsius, mostPercent);
        }
    }

    /** Steady sessions: seconds, intensity from and to, p95 over p50 of speed below, degrees within of the usual. */
    public record Steady(
            long leastSeconds, double leastIntensity, double mostIntensity, double speedRatio, double celsius) {}

    /** After so many days below a share of fitness, so many days in which heart rate says nothing. */
    public record Gate(int days, double share, int closedDays) {}

    /** Percent slower than predicted for one and for two points. */
    public record Fall(double some, double much) {}
}
