package io.detrain.streams.signal;

/** Scales and composite of what an athlete answers (science.md 3.2; Hooper 1995, McLean 2010). */
public final class Wellness {

    private static final double BEST = 1;
    private static final double WORST = 7;

    private Wellness() {}

    /** An answer from 5 (best) to 1 on the scale from 1 (best) to 7. */
    public static double ofMcLean(double answer) {
        return BEST + (5 - answer) * 1.5;
    }

    static boolean isOnScale(double item) {
        return item >= BEST && item <= WORST;
    }

    /** Mean of the items of a morning, {@code NaN} if fewer than {@code least}; missing items are {@code NaN}. */
    static double composite(double[][] values, int index, int least) {
        double sum = 0;
        int count = 0;
        for (int item = Signal.FATIGUE.ordinal(); item <= Signal.MOOD.ordinal(); item++) {
            double value = values[item][index];
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count < least ? Double.NaN : sum / count;
    }
}
