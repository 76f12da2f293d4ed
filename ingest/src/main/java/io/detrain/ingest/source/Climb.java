package io.detrain.ingest.source;

import java.util.OptionalDouble;

/** Ascent and descent of a smoothed height, counted once it has turned by more than the noise. */
record Climb(OptionalDouble ascentM, OptionalDouble descentM) {

    private static final double NOISE_M = 2;
    private static final int SMOOTHING_S = 25;

    static Climb none() {
        return new Climb(OptionalDouble.empty(), OptionalDouble.empty());
    }

    static Climb of(double[] altitudeM, double mostPerHour) {
        double up = 0;
        double down = 0;
        double anchor = Double.NaN;
        for (double height : Smoothing.gaussian(altitudeM, SMOOTHING_S)) {
            if (Double.isNaN(anchor)) {
                anchor = height;
            } else if (Math.abs(height - anchor) >= NOISE_M) {
                up += Math.max(0, height - anchor);
                down += Math.max(0, anchor - height);
                anchor = height;
            }
        }
        boolean possible = up <= mostPerHour * altitudeM.length / 3600 + NOISE_M;
        return Double.isNaN(anchor) || !possible ? none() : new Climb(OptionalDouble.of(up), OptionalDouble.of(down));
    }
}
