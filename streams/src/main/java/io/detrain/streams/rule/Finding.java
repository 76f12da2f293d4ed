package io.detrain.streams.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An episode that a rule sees in a history: identified by rule and subject, whoever looks and whenever. */
public record Finding(
        String id,
        String rule,
        LocalDate day,
        Severity severity,
        Optional<Cleared> cleared,
        Map<String, String> params,
        List<Evidence> evidence,
        Optional<Score> score) {

    /** That an episode ended by itself, when and why. */
    public record Cleared(LocalDate on, String because) {}

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** An episode of a rule that counts no points. */
    public Finding(
            String id,
            String rule,
            LocalDate day,
            Severity severity,
            Optional<Cleared> cleared,
            Map<String, String> params,
            List<Evidence> evidence) {
        this(id, rule, day, severity, cleared, params, evidence, Optional.empty());
    }

    @Override
    public String toString() {
        return "Finding[" + id + "]";
    }
}
