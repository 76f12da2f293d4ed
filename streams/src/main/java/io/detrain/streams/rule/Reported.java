package io.detrain.streams.rule;

import io.detrain.streams.signal.Symptom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Facts that an athlete reports and nobody measures. */
final class Reported {

    private Reported() {}

    static Evidence of(Basis basis, Symptom symptom, long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return of(basis, symptom.name(), OptionalDouble.empty(), "", date, date);
    }

    static Evidence of(Basis basis, String signal, OptionalDouble value, String unit, LocalDate from, LocalDate to) {
        return new Evidence(
                signal,
                value,
                unit,
                OptionalDouble.empty(),
                Evidence.Direction.INFO,
                Optional.of(from),
                Optional.of(to),
                1,
                List.of(),
                basis.source(),
                basis.label());
    }
}
