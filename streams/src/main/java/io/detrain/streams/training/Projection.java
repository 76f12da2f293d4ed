package io.detrain.streams.training;

import java.util.List;
import java.util.Optional;

/**
 * What would follow if something happened: days that would be judged, flags and plans as far as they would be new or
 * differ from what stands, and whether the next registered race would come too soon.
 */
public record Projection(List<JudgedDay> days, List<Flag> flags, List<Plan> plans, Optional<NextRace> nextRace) {

    public Projection {
        days = List.copyOf(days);
        flags = List.copyOf(flags);
        plans = List.copyOf(plans);
    }

    @Override
    public String toString() {
        return "Projection[" + days.size() + " days]";
    }
}
