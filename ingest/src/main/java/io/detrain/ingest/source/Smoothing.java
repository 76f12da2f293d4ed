package io.detrain.ingest.source;

import java.util.Arrays;

/** Averages over what is known nearby; NaN stays NaN. */
final class Smoothing {

    private Smoothing() {}

    /** Centred mean over 2·reach + 1 values. */
    static double[] mean(double[] values, int reach) {
        var weights = new double[2 * reach + 1];
        Arrays.fill(weights, 1);
        return weighted(values, weights);
    }

    /** Centred Gaussian over {@code width} values, which reaches three standard deviations. */
    static double[] gaussian(double[] values, int width) {
        int reach = width / 2;
        double sigma = reach / 3.0;
        var weights = new double[2 * reach + 1];
        for (int i = 0; i < weights.length; i++) {
            double z = (i - reach) / sigma;
            weights[i] = StrictMath.exp(-z * z / 2);
        }
        return weighted(values, weights);
    }

    private static double[] weighted(double[] values, double[] weights) {
        var smooth = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            smooth[i] = Double.isNaN(values[i]) ? Double.NaN : around(values, weights, i);
        }
        return smooth;
    }

    private static double around(double[] values, double[] weights, int centre) {
        int reach = weights.length / 2;
        double sum = 0;
        double weight = 0;
        for (int i = Math.max(0, centre - reach); i <= Math.min(values.length - 1, centre + reach); i++) {
            if (!Double.isNaN(values[i])) {
                double w = weights[i - centre + reach];
                sum += w * values[i];
                weight += w;
            }
        }
        return sum / weight;
    }
}
