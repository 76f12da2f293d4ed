package io.detrain.streams.plan;

import java.util.ArrayList;
import java.util.List;

/** A line through points, held at both ends. */
record Curve(List<Double> x, List<Double> y) {

    Curve {
        x = List.copyOf(x);
        y = List.copyOf(y);
    }

    static Curve through(double... pairs) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            x.add(pairs[i]);
            y.add(pairs[i + 1]);
        }
        return new Curve(x, y);
    }

    double at(double where) {
        double clamped = Math.clamp(where, x.getFirst(), x.getLast());
        int i = 1;
        while (x.get(i) < clamped) {
            i++;
        }
        double share = (clamped - x.get(i - 1)) / (x.get(i) - x.get(i - 1));
        return y.get(i - 1) + share * (y.get(i) - y.get(i - 1));
    }
}
