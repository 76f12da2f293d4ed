package io.detrain.streams.load;

import java.util.Optional;
import java.util.OptionalDouble;

/** An athlete's thresholds on one day, each absent where nothing usable is known. */
public record Thresholds(
        Sex sex,
        Optional<HeartRates> heartRates,
        OptionalDouble ftpW,
        OptionalDouble thresholdSpeedMps,
        OptionalDouble criticalSwimSpeedMps) {

    @Override
    public String toString() {
        return "Thresholds";
    }
}
