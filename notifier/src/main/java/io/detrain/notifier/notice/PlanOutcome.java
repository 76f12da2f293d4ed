package io.detrain.notifier.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A change of a de-training plan. */
public record PlanOutcome(
        Athlete athlete,
        String planId,
        Status status,
        Optional<String> because,
        Instant judgedAt,
        boolean active,
        String cause,
        LocalDate day,
        List<Phase> phases,
        LocalDate hardAllowedFrom,
        int shortestDays,
        int longestDays,
        Map<String, String> params)
        implements Outcome {

    public PlanOutcome {
        phases = List.copyOf(phases);
        params = Map.copyOf(params);
    }

    @Override
    public String judgement() {
        return "plan/" + planId;
    }

    int days(Phase.Kind kind) {
        return phases.stream()
                .filter(phase -> phase.kind() == kind)
                .mapToInt(Phase::days)
                .sum();
    }
}
