package io.detrain.ingest.source;

import java.util.OptionalDouble;

/**
 * Power means of the means of windows: the shape of normalised power and of normalised graded speed.
 *
 * @param seconds of a window
 * @param power that its mean is raised to
 */
public record Windows(int seconds, int power) {

    /**
     * One value a second; NaN ends a stretch and the window starts anew behind it. Full windows only: the first mean is
     * at the value that fills one. With no full window the plain mean.
     */
    public OptionalDouble normalized(double[] perSecond) {
        double sumOfPowers = 0;
        double windowSum = 0;
        double plainSum = 0;
        int run = 0;
        long windows = 0;
        long known = 0;
        for (int s = 0; s < perSecond.length; s++) {
            double value = perSecond[s];
            if (Double.isNaN(value)) {
                run = 0;
                windowSum = 0;
                continue;
            }
            run++;
            known++;
            plainSum += value;
            windowSum += value - (run > seconds ? perSecond[s - seconds] : 0);
            if (run >= seconds) {
                sumOfPowers += raised(windowSum / seconds);
                windows++;
            }
        }
        if (windows > 0) {
            return OptionalDouble.of(root(Math.max(0, sumOfPowers / windows)));
        }
        return known > 0 ? OptionalDouble.of(plainSum / known) : OptionalDouble.empty();
    }

    private double raised(double mean) {
        double raised = mean;
        for (int i = 1; i < power; i++) {
            raised *= mean;
        }
        return raised;
    }

    /** Square roots are exact on every machine, so the default takes two. */
    private double root(double value) {
        return power == 4 ? Math.sqrt(Math.sqrt(value)) : StrictMath.pow(value, 1.0 / power);
    }
}
