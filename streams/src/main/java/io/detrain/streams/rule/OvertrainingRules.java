package io.detrain.streams.rule;

import io.detrain.schemas.settings.Settings;
import io.detrain.streams.plan.ReturnLimits;
import io.detrain.streams.rolling.RollingSettings;
import java.util.List;

/** Every rule. */
public final class OvertrainingRules {

    /** All of them with the defaults of science.md. */
    public static final List<OvertrainingRule> ALL = of(Settings.NONE);

    private OvertrainingRules() {}

    /** All of them; their order says nothing. */
    public static List<OvertrainingRule> of(Settings settings) {
        RollingSettings rolling = RollingSettings.of(settings);
        return List.of(
                new EarlyReturn(),
                new PlanOverload(PlanOverload.DEFAULT.tolerance(), ReturnLimits.of(settings)),
                RaceStacking.DEFAULT,
                RaceTooSoon.DEFAULT,
                RaceDecline.DEFAULT,
                SoreTraining.DEFAULT,
                new RestDayDue(),
                new RampTooFast(rolling.ramp()));
    }
}
