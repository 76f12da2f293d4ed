package io.detrain.ingest.source;

import java.util.Arrays;

/**
 * What a grade costs a runner, relative to the flat. Uphill Minetti et al. 2002, J Appl Physiol 93:1039; downhill a
 * table, because real runners gain less than that polynomial says.
 *
 * @param steepest grade that counts as it is; what is steeper counts as this
 * @param deadZone grades under it are flat
 */
public record Grade(double steepest, double deadZone) {

    private static final int SMOOTHING_S = 25;
    private static final double WINDOW_M = 200;
    private static final double[] DOWN_GRADE = {0, 0.05, 0.10, 0.15, 0.25, 0.45};
    private static final double[] DOWN_FACTOR = {1, 0.94, 0.88, 0.92, 1.10, 1.30};

    /** Minetti's cost relative to the flat; grades beyond the steepest count as the steepest. */
    public double minetti(double grade) {
        double g = Math.max(-steepest, Math.min(steepest, grade));
        return (((((155.4 * g - 30.4) * g - 43.3) * g + 46.3) * g + 19.5) * g + 3.6) / 3.6;
    }

    /** Minetti up, the table down. */
    public double factor(double grade) {
        return grade >= 0 ? minetti(grade) : down(Math.min(steepest, -grade));
    }

    private static double down(double steepness) {
        int i = 1;
        while (i < DOWN_GRADE.length - 1 && steepness > DOWN_GRADE[i]) {
            i++;
        }
        double share = (steepness - DOWN_GRADE[i - 1]) / (DOWN_GRADE[i] - DOWN_GRADE[i - 1]);
        return DOWN_FACTOR[i - 1] + share * (DOWN_FACTOR[i] - DOWN_FACTOR[i - 1]);
    }

    /** Speeds as if on the flat, second by second; without height they stay as they are. */
    double[] flatten(double[] speedMps, double[] altitudeM) {
        var height = Smoothing.gaussian(altitudeM, SMOOTHING_S);
        var way = way(speedMps);
        var flat = new double[speedMps.length];
        for (int s = 0; s < flat.length; s++) {
            flat[s] = speedMps[s] * factor(grade(way, height, s));
        }
        return flat;
    }

    private static double[] way(double[] speedMps) {
        var way = new double[speedMps.length];
        for (int s = 1; s < way.length; s++) {
            way[s] = way[s - 1] + (Double.isNaN(speedMps[s - 1]) ? 0 : speedMps[s - 1]);
        }
        return way;
    }

    private double grade(double[] way, double[] height, int at) {
        int from = index(way, way[at] - WINDOW_M / 2);
        int to = Math.min(way.length - 1, index(way, way[at] + WINDOW_M / 2));
        double distance = way[to] - way[from];
        double grade = distance < WINDOW_M / 3 ? 0 : (height[to] - height[from]) / distance;
        return Double.isNaN(grade) || Math.abs(grade) < deadZone ? 0 : grade;
    }

    /** The first second at which the way is at least so long; the last if it never is. */
    private static int index(double[] way, double metres) {
        int found = Arrays.binarySearch(way, metres);
        int at = found >= 0 ? found : -found - 1;
        return Math.min(at, way.length - 1);
    }
}
