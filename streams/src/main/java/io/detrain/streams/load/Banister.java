package io.detrain.streams.load;

/** Banister's exponential weighting of heart rate (Banister 1991; science.md 1.3, 1.4). */
public final class Banister {

    private Banister() {}

    /** Weight of one minute at a share {@code r} of the reserve: r·exp(b·r). */
    public static double weight(double reserve, double exponent) {
        return reserve * StrictMath.exp(exponent * reserve);
    }

    /** Load units of so many weighted minutes: an hour at the threshold is 100. */
    public static double units(double weightedMinutes, HeartRates rates, double exponent) {
        return 100 * weightedMinutes / (60 * weight(rates.thresholdReserve(), exponent));
    }
}
