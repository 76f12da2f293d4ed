package io.detrain.ingest.source;

import java.util.Arrays;

/**
 * From a recorded heart rate to one value a second, by rules that need no threshold of the athlete: out of range,
 * spikes and flat lines are missing, short gaps are bridged.
 */
final class HeartRateCleaning {

    private static final double LOWEST_BPM = 30;
    private static final double HIGHEST_BPM = 230;
    private static final int SPIKE_REACH_S = 5;
    private static final double SPIKE_BPM = 25;
    private static final int FLAT_LINE_S = 120;

    private HeartRateCleaning() {}

    /** Whole bpm for each second, NaN where unknown. */
    static double[] clean(Series recorded, boolean[] moving) {
        var inRange = recorded.keep(i -> inRange(recorded.value()[i]));
        var calm = inRange.keep(i -> Math.abs(inRange.value()[i] - medianAround(inRange, i)) <= SPIKE_BPM);
        var lively = withoutFlatLines(calm, moving);
        return Arrays.stream(lively.linear(moving.length)).map(Math::rint).toArray();
    }

    static boolean inRange(double bpm) {
        return bpm >= LOWEST_BPM && bpm <= HIGHEST_BPM;
    }

    private static double medianAround(Series series, int centre) {
        int from = centre;
        while (from > 0 && series.second()[centre] - series.second()[from - 1] <= SPIKE_REACH_S) {
            from--;
        }
        int to = centre + 1;
        while (to < series.size() && series.second()[to] - series.second()[centre] <= SPIKE_REACH_S) {
            to++;
        }
        return Percentile.of(Arrays.copyOfRange(series.value(), from, to), 0.5).orElseThrow();
    }

    private static Series withoutFlatLines(Series series, boolean[] moving) {
        var flat = new boolean[series.size()];
        int from = 0;
        for (int i = 1; i <= series.size(); i++) {
            if (i == series.size() || series.value()[i] != series.value()[from] || gapBefore(series, i)) {
                Arrays.fill(
                        flat,
                        from,
                        i,
                        movingSeconds(series.second()[from], series.second()[i - 1], moving) >= FLAT_LINE_S);
                from = i;
            }
        }
        return series.keep(i -> !flat[i]);
    }

    private static boolean gapBefore(Series series, int i) {
        return series.second()[i] - series.second()[i - 1] > Series.MAX_GAP_S;
    }

    private static int movingSeconds(int from, int to, boolean[] moving) {
        int count = 0;
        for (int s = from; s < Math.min(to, moving.length); s++) {
            count += moving[s] ? 1 : 0;
        }
        return count;
    }
}
