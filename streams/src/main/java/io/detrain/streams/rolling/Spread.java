package io.detrain.streams.rolling;

/** Mean and standard deviations; which one is meant differs by measure (science.md 0.2). */
public final class Spread {

    private Spread() {}

    /** Arithmetic mean; zero of nothing. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    /** Divided by n, as for Foster's monotony. */
    public static double population(double[] values) {
        return values.length == 0 ? 0 : StrictMath.sqrt(squares(values) / values.length);
    }

    /** Divided by n − 1, as for baselines. */
    public static double sample(double[] values) {
        return values.length < 2 ? 0 : StrictMath.sqrt(squares(values) / (values.length - 1));
    }

    private static double squares(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
