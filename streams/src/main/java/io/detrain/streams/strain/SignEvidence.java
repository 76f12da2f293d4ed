package io.detrain.streams.strain;

import java.util.OptionalDouble;

/**
 * A sign that gives points, and what it was held against, in the unit of the sign (science.md 3.4).
 *
 * @param usual mean of the baseline, where there is one
 * @param spread its standard deviation, never under the floor of the signal
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

    @Override
    public String toString() {
        return "SignEvidence[" + sign + "]";
    }
}
