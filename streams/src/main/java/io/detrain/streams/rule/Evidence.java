package io.detrain.streams.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One fact that a judgement rests on (science.md 3.4).
 *
 * @param usual mean of the athlete's baseline, where it is held against one: in the unit of the value or, if that is in
 *     standard deviations, in that of the signal
 * @param spread standard deviation of the baseline, in the same unit, never under the floor of the signal
 * @param points what it is worth, where points are given
 * @param domain where it shows, if it is a sign of strain
 */
public record Evidence(
        String signal,
        OptionalDouble value,
        String unit,
        OptionalDouble threshold,
        Direction direction,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int n,
        List<String> events,
        String source,
        Label label,
        OptionalDouble usual,
        OptionalDouble spread,
        OptionalDouble points,
        Optional<String> domain) {

    /** How the value was held against the threshold. */
    public enum Direction {
        ABOVE,
        BELOW,
        AT_LEAST,
        AT_MOST,
        INFO
    }

    /** How well founded the rule is (science.md 0.1). */
    public enum Label {
        STRONG,
        MODERATE,
        WEAK,
        EXPERT,
        OURS
    }

    public Evidence {
        events = List.copyOf(events);
    }

    /** A fact that is held against a bound, or against nothing. */
    public Evidence(
            String signal,
            OptionalDouble value,
            String unit,
            OptionalDouble threshold,
            Direction direction,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            int n,
            List<String> events,
            String source,
            Label label) {
        this(
                signal,
                value,
                unit,
                threshold,
                direction,
                from,
                to,
                n,
                events,
                source,
                label,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    /** The same, held against what is usual for the athlete. */
    public Evidence against(OptionalDouble mean, OptionalDouble deviation) {
        return new Evidence(
                signal, value, unit, threshold, direction, from, to, n, events, source, label, mean, deviation, points,
                domain);
    }

    /** The same, worth so many points. */
    public Evidence worth(OptionalDouble worth, Optional<String> shownIn) {
        return new Evidence(
                signal, value, unit, threshold, direction, from, to, n, events, source, label, usual, spread, worth,
                shownIn);
    }

    /** The same, resting on these events. */
    public Evidence restingOn(List<String> ids) {
        return new Evidence(
                signal, value, unit, threshold, direction, from, to, n, ids, source, label, usual, spread, points,
                domain);
    }

    @Override
    public String toString() {
        return "Evidence[" + signal + "]";
    }
}
