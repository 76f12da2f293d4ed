package io.detrain.streams.load;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Seconds spent at each heart rate: what of a recording no threshold can change.
 *
 * @param cadenceLock whether the sensor may have counted steps for some time
 */
public record HeartRateHistogram(
        int lowestBpm, List<Integer> secondsPerBpm, int coveragePermille, boolean chest, boolean cadenceLock) {

    public HeartRateHistogram {
        if (lowestBpm < 0 || coveragePermille < 0) {
            throw new IllegalArgumentException(
                    "need lowestBpm >= 0 and coveragePermille >= 0, got " + lowestBpm + ", " + coveragePermille);
        }
        secondsPerBpm = List.copyOf(secondsPerBpm);
    }

    /** Mean over all seconds, beats per minute; absent without any. */
    public OptionalDouble meanBpm() {
        long seconds = 0;
        long beats = 0;
        for (int i = 0; i < secondsPerBpm.size(); i++) {
            seconds += secondsAt(i);
            beats += (long) secondsAt(i) * (lowestBpm + i);
        }
        return seconds == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) beats / seconds);
    }

    /** Seconds at {@code lowestBpm + index} beats per minute. */
    int secondsAt(int index) {
        return secondsPerBpm.get(index);
    }

    @Override
    public String toString() {
        return "HeartRateHistogram";
    }
}
