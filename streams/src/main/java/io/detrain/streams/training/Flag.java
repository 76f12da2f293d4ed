package io.detrain.streams.training;

import io.detrain.streams.rule.Evidence;
import io.detrain.streams.rule.Score;
import io.detrain.streams.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An episode of one rule, and why it differs from what was said before. */
public record Flag(
        String id,
        String rule,
        LocalDate day,
        Severity severity,
        Status status,
        Optional<LocalDate> clearedOn,
        Optional<String> because,
        Optional<String> causeEvent,
        Map<String, String> params,
        List<Evidence> evidence,
        Optional<Score> score,
        String rules,
        LocalDate judgedOn) {

    @Override
    public String toString() {
        return "Flag[" + id + " " + status + "]";
    }
}
