package io.detrain.streams.rule;

import io.detrain.schemas.settings.Settings;
import io.detrain.streams.plan.ReturnLimits;
import io.detrain.streams.plan.SeasonSettings;
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
        SeasonSettings seasons = SeasonSettings.of(settings);
        return List.of(
                new RedFlag(),
                new Illness(),
                SeeDoctor.DEFAULT,
                new EarlyReturn(),
                new PlanOverload(PlanOverload.DEFAULT.tolerance(), ReturnLimits.of(settings)),
                RaceStacking.DEFAULT,
                RaceTooSoon.DEFAULT,
                RaceDecline.DEFAULT,
                SoreTraining.DEFAULT,
                SameMuscleTooSoon.DEFAULT,
                new RestDayDue(),
                LowVariety.DEFAULT,
                new Stale(rolling.known()),
                new LongestRun(rolling.spike(), rolling.known(), LongestRun.DEFAULT.toldDays()),
                new RampTooFast(rolling.ramp(), rolling.known()),
                new CycleBreakDue(seasons.cycle()),
                new SeasonBreakDue(seasons.season()),
                new PeakTooLong(seasons.peak()));
    }
}
