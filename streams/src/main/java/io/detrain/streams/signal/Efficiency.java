package io.detrain.streams.signal;

import java.util.OptionalDouble;

/** What a session says of fitness against the heart and against feeling (science.md 3.2). */
public final class Efficiency {

    private static final double SECONDS_PER_MINUTE = 60;

    private Efficiency() {}

    /** Metres per minute, graded, for each beat per minute. */
    public static double ofRun(double gradedMetresPerSecond, double bpm) {
        return gradedMetresPerSecond * SECONDS_PER_MINUTE / bpm;
    }

    /** Normalised watts for each beat per minute. */
    public static double ofRide(double normalizedWatts, double bpm) {
        return normalizedWatts / bpm;
    }

    /** By how many percent the second half of a session was less efficient than the first. */
    public static double decoupling(double firstHalf, double secondHalf) {
        return 100 * (firstHalf - secondHalf) / firstHalf;
    }

    /** Session-RPE points for each load unit that power or pace gave. */
    public static double effortRatio(double rpePoints, double externalUnits) {
        return rpePoints / externalUnits;
    }

    /**
     * Whether a session is steady enough to be compared.
     *
     * @param intensity intensity as a share of threshold
     * @param speedSpread 95th percentile of speed over its median, where known
     * @param warmer degrees Celsius over what is usual, where known
     */
    public static boolean isSteady(
            double minutes,
            double intensity,
            OptionalDouble speedSpread,
            OptionalDouble warmer,
            SignalSettings.Training settings) {
        return minutes >= settings.steadyMinutes()
                && intensity >= settings.leastIntensity()
                && intensity <= settings.mostIntensity()
                && speedSpread.orElse(1) < settings.mostSpeedSpread()
                && Math.abs(warmer.orElse(0)) <= settings.mostWarmer();
    }

    /**
     * Whether sessions of a day come too soon after a break to be compared: the blood has less plasma, and the heart
     * beats faster for it, which is no loss of fitness.
     *
     * @param loads load units by day
     * @param fitness fitness load in the evening of each of these days
     * @param index the day
     */
    public static boolean isSpoilt(double[] loads, double[] fitness, int index, SignalSettings.Training settings) {
        int last = Math.max(settings.breakDays(), index - settings.spoiltDays());
        for (int end = index - 1; end >= last; end--) {
            double sum = 0;
            for (int back = 0; back < settings.breakDays(); back++) {
                sum += loads[end - back];
            }
            if (sum < settings.breakShare() * settings.breakDays() * fitness[end - settings.breakDays()]) {
                return true;
            }
        }
        return false;
    }
}
