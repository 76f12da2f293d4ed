package io.detrain.streams.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** The same with one more parameter. */
    public Finding with(String name, String value) {
        Map<String, String> more = new TreeMap<>(params);
        more.put(name, value);
        return new Finding(id, rule, day, severity, cleared, more, evidence, score);
    }

    @Override
    public String toString() {
        return "Finding[" + id + "]";
    }
}
