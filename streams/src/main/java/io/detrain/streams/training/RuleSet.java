package io.detrain.streams.training;

import io.detrain.streams.load.LoadMetric;
import io.detrain.streams.load.LoadMetrics;
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
        List<LoadMetric> metrics,
        List<OvertrainingRule> rules,
        SignalSettings signals,
        StrainSettings strain,
        ReadinessSettings readiness,
        RollingSettings rolling) {

    public RuleSet {
        metrics = List.copyOf(metrics);
        rules = List.copyOf(rules);
    }

    /** The methods and rules of science.md with its defaults. */
    public static RuleSet standard() {
        return new RuleSet(
                "science-1",
                LoadMetrics.ALL,
                OvertrainingRules.ALL,
                SignalSettings.standard(),
                StrainSettings.standard(),
                ReadinessSettings.standard(),
                RollingSettings.DEFAULT);
    }
}
