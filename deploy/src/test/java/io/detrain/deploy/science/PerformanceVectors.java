package io.detrain.deploy.science;

import io.detrain.streams.performance.Decoupling;
import io.detrain.streams.performance.Decrement;
import io.detrain.streams.performance.EfficiencyFactor;
import io.detrain.streams.performance.PerceivedCost;
import io.detrain.streams.performance.Riegel;

/** Performance as a signal: results, efficiency, decoupling, what work costs (science.md 3.2). */
final class PerformanceVectors {

    private PerformanceVectors() {}

    static void register(Checks.Chapter chapter) {
        results(chapter);
        sessions(chapter);
    }

    private static void results(Checks.Chapter chapter) {
        chapter.check("riegel_time", v -> v.is(Riegel.seconds(v.number("t1_s"), v.number("d1_m"), v.number("d2_m"))));
        chapter.check(
                "threshold_speed_from_race",
                v -> v.is(Riegel.thresholdSpeed(v.number("distance_m"), v.number("time_s"))
                        .orElseThrow()));
        chapter.check("race_decrement", v -> v.is(Decrement.percent(v.number("actual_s"), v.number("predicted_s"))));
    }

    private static void sessions(Checks.Chapter chapter) {
        chapter.check("efficiency_factor", v -> v.is(EfficiencyFactor.run(v.number("speed_ms"), v.number("hr"))));
        chapter.check(
                "decoupling",
                v -> v.is(Decoupling.of(
                                EfficiencyFactor.run(v.number("v1"), v.number("hr1")),
                                EfficiencyFactor.run(v.number("v2"), v.number("hr2")))
                        .percent()));
        chapter.check(
                "rpe_ratio",
                v -> v.is(PerceivedCost.of(v.number("srpeAu"), v.number("luExternal"))
                        .orElseThrow()));
    }
}
