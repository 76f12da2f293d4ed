package io.detrain.streams.rule;

import java.util.List;

/** Every rule. */
public final class OvertrainingRules {

    /** All of them; their order says nothing. */
    public static final List<OvertrainingRule> ALL = List.of(
            new EarlyReturn(),
            PlanOverload.DEFAULT,
            RaceStacking.DEFAULT,
            RaceTooSoon.DEFAULT,
            RaceDecline.DEFAULT,
            SoreTraining.DEFAULT,
            SameMuscleTooSoon.DEFAULT,
            new RestDayDue(),
            LowVariety.DEFAULT,
            LongestRun.DEFAULT,
            RampTooFast.DEFAULT,
            CycleBreakDue.DEFAULT,
            SeasonBreakDue.DEFAULT,
            PeakTooLong.DEFAULT);

    private OvertrainingRules() {}
}
