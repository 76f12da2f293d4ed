package io.detrain.streams.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One fact that a judgement rests on. */
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
        Label label) {

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

    @Override
    public String toString() {
        return "Evidence[" + signal + "]";
    }
}
