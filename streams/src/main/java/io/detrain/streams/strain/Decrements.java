package io.detrain.streams.strain;

import java.util.Arrays;

/**
 * By how many percent races and tests were slower than their prediction, by epoch day, in order; of one day the last
 * counts. A morning needs those of the days that {@link StrainSettings.Professional#lookback} says.
 */
public final class Decrements {

    /** No race or test. */
    public static final Decrements NONE = new Decrements(new long[0], new double[0]);

    private static final double EPSILON = 1e-9;

    private final long[] days;
    private final double[] percents;

    private Decrements(long[] days, double[] percents) {
        this.days = days;
        this.percents = percents;
    }

    /** Of days that rise, and a percentage for each. */
    public static Decrements of(long[] days, double[] percents) {
        if (days.length != percents.length) {
            throw new IllegalArgumentException("need as many, got " + days.length + " and " + percents.length);
        }
        return new Decrements(Arrays.copyOf(days, days.length), Arrays.copyOf(percents, percents.length));
    }

    double percent(int index) {
        return percents[index];
    }

    long day(int index) {
        return days[index];
    }

    /** Index of the last one before a morning and not older than {@code most} days, or -1. */
    int lastBefore(long day, int most) {
        int last = days.length - 1;
        while (last >= 0 && days[last] >= day) {
            last--;
        }
        return last >= 0 && day - days[last] <= most ? last : -1;
    }

    /**
     * Whether it lasts: two at least {@code days} apart, both of at least {@code percent}, none smaller between, the
     * later one still counting (rulings.md 56).
     */
    boolean isLasting(long day, int fresh, StrainSettings.Professional settings) {
        int last = lastBefore(day, fresh);
        for (int i = last; i >= 0 && day - days[i] <= settings.lookback(); i--) {
            if (percents[i] < settings.decrement() - EPSILON) {
                return false;
            }
            if (days[last] - days[i] >= settings.decrementDays()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "Decrements[" + days.length + "]";
    }
}
