package io.detrain.notifier.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A change of an episode of one rule. */
public record FlagOutcome(
        Athlete athlete,
        String flagId,
        Status status,
        Optional<String> because,
        Instant judgedAt,
        String rule,
        LocalDate day,
        Severity severity,
        Map<String, String> params)
        implements Outcome {

    public FlagOutcome {
        params = Map.copyOf(params);
    }

    @Override
    public String judgement() {
        return "flag/" + flagId;
    }
}
