package io.detrain.streams.training;

import io.detrain.streams.readiness.Readiness;
import io.detrain.streams.signal.HrvStatus;
import io.detrain.streams.strain.StrainDay;
import java.util.OptionalDouble;

/** The morning of a day: readiness and strain with their working; resting heart rate over its baseline, bpm. */
public record JudgedMorning(Readiness readiness, StrainDay strain, HrvStatus hrvStatus, OptionalDouble restingRise) {

    @Override
    public String toString() {
        return "JudgedMorning[" + strain.day() + "]";
    }
}
