package io.detrain.streams.load;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An athlete's thresholds on one day, each absent where nothing usable is known.
 *
 * @param speedIsEstimated whether races alone tell the threshold speed
 * @param curve the athlete's own weighting of heart rate, from a lactate test
 */
public record Thresholds(
        Sex sex,
        Optional<HeartRates> heartRates,
        OptionalDouble ftpW,
        OptionalDouble thresholdSpeedMps,
        boolean speedIsEstimated,
        OptionalDouble criticalSwimSpeedMps,
        Optional<IndividualTrimp> curve) {

    /** Of somebody whose own weighting of heart rate is not known. */
    public Thresholds(
            Sex sex,
            Optional<HeartRates> heartRates,
            OptionalDouble ftpW,
            OptionalDouble thresholdSpeedMps,
            OptionalDouble criticalSwimSpeedMps) {
        this(sex, heartRates, ftpW, thresholdSpeedMps, false, criticalSwimSpeedMps, Optional.empty());
    }

    /** Exponent of the weighting of heart rate: the athlete's own, else the one of their sex. */
    double exponent(LoadSettings.Trimp usual) {
        return curve.map(IndividualTrimp::exponent).orElseGet(() -> usual.of(sex));
    }

    @Override
    public String toString() {
        return "Thresholds";
    }
}
