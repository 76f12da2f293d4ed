package io.detrain.streams.training;

import io.detrain.schemas.settings.Settings;
import io.detrain.streams.detraining.DetrainingSettings;
import io.detrain.streams.load.LoadMetric;
import io.detrain.streams.load.LoadMetrics;
import io.detrain.streams.load.LoadSettings;
import io.detrain.streams.plan.PlanSettings;
import io.detrain.streams.plan.SeasonSettings;
import io.detrain.streams.readiness.ReadinessSettings;
import io.detrain.streams.rolling.RollingSettings;
import io.detrain.streams.rule.OvertrainingRule;
import io.detrain.streams.rule.OvertrainingRules;
import io.detrain.streams.signal.SignalSettings;
import io.detrain.streams.strain.StrainSettings;
import java.util.List;

/** The methods and rules that a Coach goes by, under one name that every judgement carries. */
public record RuleSet(
        String id,
        Settings settings,
        List<LoadMetric> metrics,
        List<OvertrainingRule> rules,
        LoadSettings load,
        SignalSettings signals,
        StrainSettings strain,
        ReadinessSettings readiness,
        RollingSettings rolling,
        PlanSettings plans,
        SeasonSettings season,
        DetrainingSettings detraining,
        MatchSettings match) {

    public RuleSet {
        metrics = List.copyOf(metrics);
        rules = List.copyOf(rules);
    }

    /** The methods and rules of science.md with its defaults. */
    public static RuleSet standard() {
        return of(Settings.NONE);
    }

    /** The methods and rules of science.md with these settings; equal values have equal names, whoever set them. */
    public static RuleSet of(Settings settings) {
        LoadSettings load = LoadSettings.of(settings);
        return new RuleSet(
                settings.version(),
                settings,
                LoadMetrics.of(load),
                OvertrainingRules.of(settings),
                load,
                SignalSettings.of(settings),
                StrainSettings.of(settings),
                ReadinessSettings.of(settings),
                RollingSettings.of(settings),
                PlanSettings.of(settings),
                SeasonSettings.of(settings),
                DetrainingSettings.of(settings),
                MatchSettings.of(settings));
    }
}
