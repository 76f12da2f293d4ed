package io.detrain.streams.training;

import io.detrain.streams.plan.PlanChange;
import java.util.List;

/** What became of a plan before the horizon, where the mornings that decided it are no longer remembered. */
public record SettledPlan(String planId, List<PlanChange> changes) {

    public SettledPlan {
        changes = List.copyOf(changes);
    }

    @Override
    public String toString() {
        return "SettledPlan[" + planId + "]";
    }
}
