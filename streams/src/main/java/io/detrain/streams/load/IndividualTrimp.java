package io.detrain.streams.load;

import java.util.List;
import java.util.Optional;

/**
 * An athlete's own weighting of heart rate, {@code a·r·exp(b·r)}, from blood lactate (iTRIMP, Manzi 2009; science.md
 * 1.6). The factor {@code a} cancels in load units.
 */
public record IndividualTrimp(double factor, double exponent) {

    private static final int LEAST_POINTS = 4;
    private static final double LEAST_FIT = 0.9;
    private static final double LEAST_EXPONENT = 1;
    private static final double MOST_EXPONENT = 6;

    /** Lactate, mmol/l, at a steady heart rate, beats per minute. */
    public record LactatePoint(double bpm, double lactate) {

        public LactatePoint {
            if (!(lactate > 0)) {
                throw new IllegalArgumentException("need lactate > 0, got " + lactate);
            }
        }
    }

    /** Least squares of ln lactate over the share of the reserve; absent for too few points or a poor fit. */
    public static Optional<IndividualTrimp> fit(List<LactatePoint> points, HeartRates rates) {
        if (points.size() < LEAST_POINTS) {
            return Optional.empty();
        }
        double[] r =
                points.stream().mapToDouble(point -> rates.reserve(point.bpm())).toArray();
        double[] ln = points.stream()
                .mapToDouble(point -> StrictMath.log(point.lactate()))
                .toArray();
        double rr = products(r, r);
        double rl = products(r, ln);
        double ll = products(ln, ln);
        if (rr == 0 || ll == 0 || rl * rl / (rr * ll) < LEAST_FIT) {
            return Optional.empty();
        }
        double exponent = rl / rr;
        double factor = StrictMath.exp(mean(ln) - exponent * mean(r));
        return exponent < LEAST_EXPONENT || exponent > MOST_EXPONENT
                ? Optional.empty()
                : Optional.of(new IndividualTrimp(factor, exponent));
    }

    /** Weight of one minute at this heart rate. */
    public double weight(double bpm, HeartRates rates) {
        return factor * Banister.weight(rates.reserve(bpm), exponent);
    }

    /** Load units of so many weighted minutes: an hour at the threshold is 100. */
    public double units(double weightedMinutes, HeartRates rates) {
        return 100 * weightedMinutes / (60 * factor * Banister.weight(rates.thresholdReserve(), exponent));
    }

    private static double products(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mean(x)) * (y[i] - mean(y));
        }
        return sum;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
