package io.detrain.streams.training;

import io.detrain.streams.readiness.Readiness;
import io.detrain.streams.readiness.ReadinessInputs;
import io.detrain.streams.signal.HrvStatus;
import io.detrain.streams.strain.StrainDay;
import java.util.OptionalDouble;

/** The morning of a day: readiness and strain with their working. */
public record JudgedMorning(Readiness readiness, StrainDay strain, HrvStatus hrvStatus, ReadinessInputs inputs) {

    /** Resting heart rate over its baseline, bpm. */
    OptionalDouble restingRise() {
        OptionalDouble recent = inputs.resting().recent();
        OptionalDouble usual = inputs.resting().usual();
        return recent.isPresent() && usual.isPresent()
                ? OptionalDouble.of(recent.getAsDouble() - usual.getAsDouble())
                : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return "JudgedMorning[" + strain.day() + "]";
    }
}
