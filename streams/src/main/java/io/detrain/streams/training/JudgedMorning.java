package io.detrain.streams.training;

import io.detrain.streams.readiness.Readiness;
import io.detrain.streams.signal.HrvStatus;
import io.detrain.streams.strain.StrainDay;

/** The morning of a day: readiness and strain with their working. */
public record JudgedMorning(Readiness readiness, StrainDay strain, HrvStatus hrvStatus) {

    @Override
    public String toString() {
        return "JudgedMorning[" + strain.day() + "]";
    }
}
