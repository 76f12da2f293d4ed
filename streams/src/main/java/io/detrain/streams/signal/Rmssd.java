package io.detrain.streams.signal;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Short-term variability of beat intervals (science.md 3.2; Task Force 1996).
 *
 * @param ms root mean square of successive differences, milliseconds; empty without a pair of adjacent valid intervals
 * @param pairs how many pairs of adjacent valid intervals there are
 * @param validShare pairs as a share of all adjacent intervals
 * @param seconds sum of the valid intervals
 * @param dropped indices of the intervals that were left out
 */
public record Rmssd(OptionalDouble ms, int pairs, double validShare, double seconds, List<Integer> dropped) {

    public Rmssd {
        dropped = List.copyOf(dropped);
    }

    private static final double LEAST_MS = 300;
    private static final double MOST_MS = 2000;
    private static final int NEIGHBOURS_EACH_SIDE = 5;
    private static final double MOST_FROM_NEIGHBOURS = 0.20;
    private static final double LEAST_SECONDS = 60;
    private static final double LEAST_VALID = 0.80;
    private static final double EPSILON = 1e-9;

    /** Of intervals in milliseconds, without those that no heart makes or that stick out from their neighbours. */
    public static Rmssd of(double[] intervals) {
        BitSet dropped = new BitSet();
        for (int i = 0; i < intervals.length; i++) {
            dropped.set(i, isArtefact(intervals, i));
        }
        return of(intervals, dropped);
    }

    /** Of intervals in milliseconds as they are. */
    public static Rmssd uncleaned(double[] intervals) {
        return of(intervals, new BitSet());
    }

    /** Whether there is enough of it to go by: a minute, and four pairs of five. */
    public boolean isEnough() {
        return seconds >= LEAST_SECONDS - EPSILON && validShare >= LEAST_VALID - EPSILON;
    }

    private static Rmssd of(double[] intervals, BitSet dropped) {
        double sum = 0;
        double valid = 0;
        int pairs = 0;
        for (int i = 0; i < intervals.length; i++) {
            valid += dropped.get(i) ? 0 : intervals[i];
            if (i > 0 && !dropped.get(i) && !dropped.get(i - 1)) {
                double step = intervals[i] - intervals[i - 1];
                sum += step * step;
                pairs++;
            }
        }
        return new Rmssd(
                pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(StrictMath.sqrt(sum / pairs)),
                pairs,
                (double) pairs / Math.max(1, intervals.length - 1),
                valid / 1000,
                dropped.stream().boxed().toList());
    }

    private static boolean isArtefact(double[] intervals, int i) {
        if (intervals[i] < LEAST_MS || intervals[i] > MOST_MS) {
            return true;
        }
        double usual = medianOfNeighbours(intervals, i);
        return Math.abs(intervals[i] - usual) > MOST_FROM_NEIGHBOURS * usual;
    }

    /** Median of five intervals on each side, fewer at the ends. */
    private static double medianOfNeighbours(double[] intervals, int i) {
        int from = Math.max(0, i - NEIGHBOURS_EACH_SIDE);
        int to = Math.min(intervals.length, i + NEIGHBOURS_EACH_SIDE + 1);
        double[] around = new double[to - from - 1];
        for (int j = from, k = 0; j < to; j++) {
            if (j != i) {
                around[k++] = intervals[j];
            }
        }
        return around.length == 0 ? intervals[i] : Median.of(around);
    }

    @Override
    public String toString() {
        return "Rmssd[" + pairs + " pairs]";
    }
}
