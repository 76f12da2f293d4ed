package io.detrain.streams.training;

import io.detrain.streams.plan.Bound;
import io.detrain.streams.plan.Phase;
import io.detrain.streams.plan.PlanChange;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.rule.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A de-training plan as it stands, and why it differs from what was said before. */
public record Plan(
        String id,
        RaceType cause,
        LocalDate raceDate,
        Status status,
        boolean active,
        int days,
        List<Phase> phases,
        List<Double> caps,
        LocalDate hardAllowedFrom,
        LocalDate raceAllowedFrom,
        int shortestDays,
        int longestDays,
        Map<String, Double> factors,
        Map<String, String> params,
        List<Evidence> evidence,
        List<Bound> bounds,
        List<PlanChange> changes,
        Optional<String> because,
        Optional<String> causeEvent,
        String rules,
        LocalDate judgedOn) {

    @Override
    public String toString() {
        return "Plan[" + id + " " + status + "]";
    }
}
