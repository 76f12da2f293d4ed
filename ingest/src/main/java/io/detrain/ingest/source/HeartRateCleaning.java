package io.detrain.ingest.source;

import io.detrain.ingest.source.ReductionSettings.HeartRates;
import java.util.Arrays;

/**
 * From a recorded heart rate to one value a second, by rules that need no threshold of the athlete: out of range,
 * spikes and flat lines are missing, short gaps are bridged.
 */
final class HeartRateCleaning {

    private HeartRateCleaning() {}

    /** Whole bpm for each second, NaN where unknown. */
    static double[] clean(Series recorded, boolean[] moving, HeartRates limits) {
        var inRange = recorded.keep(i -> limits.inRange(recorded.value()[i]));
        var calm = inRange.keep(i ->
                Math.abs(inRange.value()[i] - medianAround(inRange, i, limits.spikeReachS())) <= limits.spikeBpm());
        var lively = withoutFlatLines(calm, moving, limits);
        return Arrays.stream(lively.linear(moving.length, limits.gapS()))
                .map(Math::rint)
                .toArray();
    }

    private static double medianAround(Series series, int centre, int reachS) {
        int from = centre;
        while (from > 0 && series.second()[centre] - series.second()[from - 1] <= reachS) {
            from--;
        }
        int to = centre + 1;
        while (to < series.size() && series.second()[to] - series.second()[centre] <= reachS) {
            to++;
        }
        return Percentile.of(Arrays.copyOfRange(series.value(), from, to), 0.5).orElseThrow();
    }

    private static Series withoutFlatLines(Series series, boolean[] moving, HeartRates limits) {
        var flat = new boolean[series.size()];
        int from = 0;
        for (int i = 1; i <= series.size(); i++) {
            if (i == series.size()
                    || series.value()[i] != series.value()[from]
                    || gapBefore(series, i, limits.gapS())) {
                Arrays.fill(
                        flat,
                        from,
                        i,
                        movingSeconds(series.second()[from], series.second()[i - 1], moving) >= limits.flatLineS());
                from = i;
            }
        }
        return series.keep(i -> !flat[i]);
    }

    private static boolean gapBefore(Series series, int i, int gapS) {
        return series.second()[i] - series.second()[i - 1] > gapS;
    }

    private static int movingSeconds(int from, int to, boolean[] moving) {
        int count = 0;
        for (int s = from; s < Math.min(to, moving.length); s++) {
            count += moving[s] ? 1 : 0;
        }
        return count;
    }
}
