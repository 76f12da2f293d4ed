package io.detrain.ingest.source;

import java.util.OptionalDouble;

/** Fourth-power means of 30-second means: the shape of normalised power and of normalised graded speed. */
public final class Windows {

    private static final int WINDOW_S = 30;

    private Windows() {}

    /**
     * One value a second; NaN ends a stretch and the window starts anew behind it. Full windows only: the first mean is
     * at the 30th value. With no full window the plain mean.
     */
    public static OptionalDouble normalized(double[] perSecond) {
        double sumOfFourth = 0;
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
            windowSum += value - (run > WINDOW_S ? perSecond[s - WINDOW_S] : 0);
            if (run >= WINDOW_S) {
                double mean = windowSum / WINDOW_S;
                sumOfFourth += mean * mean * mean * mean;
                windows++;
            }
        }
        if (windows > 0) {
            return OptionalDouble.of(Math.sqrt(Math.sqrt(Math.max(0, sumOfFourth / windows))));
        }
        return known > 0 ? OptionalDouble.of(plainSum / known) : OptionalDouble.empty();
    }
}
