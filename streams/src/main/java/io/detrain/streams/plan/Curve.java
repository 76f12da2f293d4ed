package io.detrain.streams.plan;

/** A line through points, held at both ends. */
record Curve(double[] x, double[] y) {

    static Curve through(double... pairs) {
        double[] x = new double[pairs.length / 2];
        double[] y = new double[pairs.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = pairs[2 * i];
            y[i] = pairs[2 * i + 1];
        }
        return new Curve(x, y);
    }

    double at(double where) {
        double clamped = Math.clamp(where, x[0], x[x.length - 1]);
        int i = 1;
        while (x[i] < clamped) {
            i++;
        }
        return y[i - 1] + (clamped - x[i - 1]) / (x[i] - x[i - 1]) * (y[i] - y[i - 1]);
    }
}
