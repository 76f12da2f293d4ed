package io.detrain.ingest.source;

import io.detrain.ingest.intake.Body.HeartRate;
import io.detrain.ingest.source.ReductionSettings.HeartRates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** From a clean heart rate to the histogram that any threshold can be applied to later. */
final class HeartRateSummary {

    private HeartRateSummary() {}

    static Optional<HeartRate> of(double[] bpm, boolean[] moving, String sensor, boolean cadenceLock) {
        var known = known(bpm);
        if (known.length == 0) {
            return Optional.empty();
        }
        int lowest = (int) Arrays.stream(known).min().orElseThrow();
        int p95 = (int) Math.rint(Percentile.of(known, 0.95).orElseThrow());
        return Optional.of(new HeartRate(
                lowest, histogram(known, lowest), coverage(bpm, moving), sensor, OptionalInt.of(p95), cadenceLock));
    }

    static OptionalInt highest(double[] bpm) {
        return Arrays.stream(known(bpm)).mapToInt(value -> (int) value).max();
    }

    static OptionalInt mean(double[] bpm) {
        var mean = Arrays.stream(known(bpm)).average();
        return mean.isPresent() ? OptionalInt.of((int) Math.rint(mean.getAsDouble())) : OptionalInt.empty();
    }

    /** True if heart rate and steps a minute run together for long: an optical sensor may count steps. */
    static boolean cadenceLock(double[] bpm, double[] cadence, HeartRates limits) {
        int run = 0;
        for (int s = 0; s < bpm.length; s++) {
            boolean together = Math.abs(bpm[s] - stepsPerMinute(cadence[s])) <= limits.lockBpm(); // false for NaN
            run = together ? run + 1 : 0;
            if (run >= limits.lockS()) {
                return true;
            }
        }
        return false;
    }

    private static double stepsPerMinute(double cadence) {
        return cadence < 120 ? 2 * cadence : cadence; // most devices count one foot
    }

    private static List<Integer> histogram(double[] known, int lowest) {
        int highest = (int) Arrays.stream(known).max().orElseThrow();
        var seconds = new int[highest - lowest + 1];
        for (double bpm : known) {
            seconds[(int) bpm - lowest]++;
        }
        return new ArrayList<>(Arrays.stream(seconds).boxed().toList());
    }

    private static int coverage(double[] bpm, boolean[] moving) {
        int valid = 0;
        int all = 0;
        for (int s = 0; s < bpm.length; s++) {
            all += moving[s] ? 1 : 0;
            valid += moving[s] && !Double.isNaN(bpm[s]) ? 1 : 0;
        }
        return all == 0 ? 1000 : (int) Math.round(1000.0 * valid / all); // standing all the time: what is there counts
    }

    private static double[] known(double[] bpm) {
        return Arrays.stream(bpm).filter(value -> !Double.isNaN(value)).toArray();
    }
}
