package io.detrain.streams.compare;

import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Plan;
import io.detrain.streams.training.Status;
import java.util.List;

/** What stands of an athlete under one rule set; what was taken back does not. */
public record Judged(List<Flag> flags, List<Plan> plans) {

    public Judged {
        flags = flags.stream().filter(flag -> flag.status() != Status.WITHDRAWN).toList();
        plans = plans.stream().filter(plan -> plan.status() != Status.WITHDRAWN).toList();
    }

    /** Of these days alone: flags by the day on which they begin, plans by that of the race. */
    Judged within(Period period) {
        return new Judged(
                flags.stream().filter(flag -> period.has(flag.day())).toList(),
                plans.stream().filter(plan -> period.has(plan.raceDate())).toList());
    }
}
