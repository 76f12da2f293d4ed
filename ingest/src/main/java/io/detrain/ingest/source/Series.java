package io.detrain.ingest.source;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/** The known values of one quantity by second of the recording, in order, at most one a second. */
record Series(int[] second, double[] value) {

    /** Longest gap that is bridged in all but heart rate, seconds; what is longer stays missing. */
    static final int MAX_GAP_S = 10;

    static Series of(Recording recording, ToDoubleFunction<Sample> quantity) {
        int last = recording.seconds();
        var second = new int[recording.samples().size()];
        var value = new double[second.length];
        int n = 0;
        for (var sample : recording.samples()) {
            long at = Math.floorDiv(sample.atMs() - recording.startMs(), 1000L);
            double v = quantity.applyAsDouble(sample);
            if (Double.isNaN(v) || at < 0 || at > last || (n > 0 && at < second[n - 1])) {
                continue;
            }
            boolean same = n > 0 && second[n - 1] == at;
            n = same ? n : n + 1;
            second[n - 1] = (int) at;
            value[n - 1] = v;
        }
        return new Series(Arrays.copyOf(second, n), Arrays.copyOf(value, n));
    }

    int size() {
        return second.length;
    }

    boolean isEmpty() {
        return second.length == 0;
    }

    Series keep(IntPredicate index) {
        var kept = new int[size()];
        int n = 0;
        for (int i = 0; i < size(); i++) {
            if (index.test(i)) {
                kept[n++] = i;
            }
        }
        var indices = Arrays.copyOf(kept, n);
        return new Series(
                Arrays.stream(indices).map(i -> second[i]).toArray(),
                Arrays.stream(indices).mapToDouble(i -> value[i]).toArray());
    }

    /**
     * One value for each second, NaN where unknown. A second stands for the time to the next one, so it is known only
     * between two known values at most {@link #MAX_GAP_S} apart: the sum of known seconds is the sum of such gaps.
     */
    double[] linear(int seconds) {
        return linear(seconds, MAX_GAP_S);
    }

    /** The same between values at most {@code maxGapS} apart. */
    double[] linear(int seconds, int maxGapS) {
        var filled = unknown(seconds);
        for (int i = 0; i + 1 < size(); i++) {
            int gap = second[i + 1] - second[i];
            for (int s = 0; gap <= maxGapS && s < gap && second[i] + s < seconds; s++) {
                filled[second[i] + s] = value[i] + (value[i + 1] - value[i]) * s / gap;
            }
        }
        return filled;
    }

    /** One value for each second: the last known one for at most {@code maxHoldS}, else NaN. */
    double[] held(int seconds, int maxHoldS) {
        var filled = unknown(seconds);
        for (int i = 0; i < size(); i++) {
            int next = i + 1 < size() ? second[i + 1] : second[i] + 1;
            int hold = next - second[i] <= maxHoldS ? next - second[i] : 1;
            for (int s = 0; s < hold && second[i] + s < seconds; s++) {
                filled[second[i] + s] = value[i];
            }
        }
        return filled;
    }

    /** Growth per second between known values at most {@link #MAX_GAP_S} apart, else NaN. */
    double[] slope(int seconds) {
        var filled = unknown(seconds);
        for (int i = 0; i + 1 < size(); i++) {
            int gap = second[i + 1] - second[i];
            if (gap <= MAX_GAP_S) {
                double perSecond = (value[i + 1] - value[i]) / gap;
                Arrays.fill(filled, Math.min(second[i], seconds), Math.min(second[i + 1], seconds), perSecond);
            }
        }
        return filled;
    }

    private static double[] unknown(int seconds) {
        var filled = new double[seconds];
        Arrays.fill(filled, Double.NaN);
        return filled;
    }
}
