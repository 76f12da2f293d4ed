package io.detrain.streams.strain;

import io.detrain.streams.rule.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A sign that gives points, and what it was held against, in the unit of the sign (science.md 3.4).
 *
 * @param usual mean of the baseline, where there is one; of a sign in standard deviations, in the unit of its signal
 * @param spread its standard deviation in the same unit, never under the floor of the signal
 * @param from first epoch day looked at
 * @param to last epoch day looked at
 * @param n number of values
 */
public record SignEvidence(
        Sign sign,
        double points,
        double value,
        OptionalDouble usual,
        OptionalDouble spread,
        double threshold,
        long from,
        long to,
        int n) {

    /** The same as a fact of a judgement. */
    public Evidence asEvidence() {
        return new Evidence(
                        sign.name(),
                        OptionalDouble.of(value),
                        sign.unit(),
                        OptionalDouble.of(threshold),
                        sign.direction(),
                        Optional.of(LocalDate.ofEpochDay(from)),
                        Optional.of(LocalDate.ofEpochDay(to)),
                        n,
                        List.of(),
                        sign.source(),
                        sign.label())
                .against(usual, spread)
                .worth(OptionalDouble.of(points), Optional.of(sign.domain().name()));
    }

    @Override
    public String toString() {
        return "SignEvidence[" + sign + "]";
    }
}
