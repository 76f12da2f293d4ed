package io.detrain.streams.training;

import io.detrain.streams.readiness.Readiness;
import io.detrain.streams.readiness.ReadinessInputs;
import io.detrain.streams.signal.HrvStatus;
import io.detrain.streams.strain.StrainDay;
import java.util.OptionalDouble;

/**
 * The morning of a day: readiness and strain with their working.
 *
 * @param restingHigh whether the heart has beaten far faster at rest for days, and nothing explains it
 */
public record JudgedMorning(
        Readiness readiness, StrainDay strain, HrvStatus hrvStatus, ReadinessInputs inputs, boolean restingHigh) {

    /** The same on a day of a de-training plan. */
    JudgedMorning inPlan() {
        return new JudgedMorning(readiness.inPlan(), strain, hrvStatus, inputs, restingHigh);
    }

    /** Resting heart rate of the last days over its baseline, bpm. */
    OptionalDouble restingRise() {
        return overUsual(inputs.resting().recent());
    }

    /** Resting heart rate of the morning itself over its baseline, bpm. */
    OptionalDouble restingRiseToday() {
        return overUsual(inputs.resting().today());
    }

    private OptionalDouble overUsual(OptionalDouble bpm) {
        OptionalDouble usual = inputs.resting().usual();
        return bpm.isPresent() && usual.isPresent()
                ? OptionalDouble.of(bpm.getAsDouble() - usual.getAsDouble())
                : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return "JudgedMorning[" + strain.day() + "]";
    }
}
