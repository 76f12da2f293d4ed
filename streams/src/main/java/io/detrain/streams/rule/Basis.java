package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a rule rests on: where it is written, and how well founded it is. */
public record Basis(String source, Evidence.Label label) {

    /** A value held against a limit. */
    public record Measure(String signal, double value, String unit, Evidence.Direction direction, double limit) {

        @Override
        public String toString() {
            return "Measure[" + signal + "]";
        }
    }

    /** Evidence of one day. */
    public Evidence on(LocalDate date, Measure measure, List<String> events) {
        return over(date, date, 1, measure, events);
    }

    /** Evidence of {@code n} values from one date to another. */
    public Evidence over(LocalDate from, LocalDate to, int n, Measure measure, List<String> events) {
        return new Evidence(
                measure.signal(),
                OptionalDouble.of(rounded(measure.value())),
                measure.unit(),
                measure.direction() == Evidence.Direction.INFO
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(rounded(measure.limit())),
                measure.direction(),
                Optional.of(from),
                Optional.of(to),
                n,
                events,
                source,
                label);
    }

    private static double rounded(double value) {
        return Text.rounded(value);
    }
}
