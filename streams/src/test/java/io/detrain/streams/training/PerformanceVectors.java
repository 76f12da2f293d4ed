package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.streams.detraining.DetrainingSettings;
import io.detrain.streams.detraining.EffectiveRest;
import io.detrain.streams.detraining.Losses;
import io.detrain.streams.detraining.Regain;
import io.detrain.streams.performance.BeatIntervals;
import io.detrain.streams.performance.Decoupling;
import io.detrain.streams.performance.Decrement;
import io.detrain.streams.performance.EfficiencyFactor;
import io.detrain.streams.performance.PerceivedCost;
import io.detrain.streams.performance.PerformanceSettings;
import io.detrain.streams.performance.Riegel;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.training.ScienceVectorsTest.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** The worked numbers of performance and of its loss (science.md 3.2, 6). */
final class PerformanceVectors {

    private static final DetrainingSettings DETRAINING = DetrainingSettings.DEFAULT;
    private static final Losses LOSSES = new Losses(DETRAINING);

    private PerformanceVectors() {}

    static void register(Map<String, Consumer<Vector>> checks) {
        results(checks);
        sessions(checks);
        losses(checks);
    }

    private static void results(Map<String, Consumer<Vector>> checks) {
        checks.put("riegel_time", v -> v.is(Riegel.seconds(v.number("t1_s"), v.number("d1_m"), v.number("d2_m"))));
        checks.put(
                "threshold_speed_from_race",
                v -> v.is(Riegel.thresholdSpeed(v.number("distance_m"), v.number("time_s"))
                        .orElseThrow()));
        checks.put("race_decrement", v -> v.is(Decrement.percent(v.number("actual_s"), v.number("predicted_s"))));
        checks.put(
                "decrement_points",
                v -> v.is(Decrement.points(v.number("decrementPct"), PerformanceSettings.DEFAULT.fall())));
    }

    private static void sessions(Map<String, Consumer<Vector>> checks) {
        checks.put("efficiency_factor", v -> v.is(EfficiencyFactor.run(v.number("speed_ms"), v.number("hr"))));
        checks.put(
                "decoupling",
                v -> v.is(Decoupling.of(
                                EfficiencyFactor.run(v.number("v1"), v.number("hr1")),
                                EfficiencyFactor.run(v.number("v2"), v.number("hr2")))
                        .percent()));
        checks.put(
                "rpe_ratio",
                v -> v.is(PerceivedCost.of(v.number("srpeAu"), v.number("luExternal"))
                        .orElseThrow()));
        checks.put("rmssd", PerformanceVectors::rmssd);
        checks.put("rmssd_uncleaned", v -> v.is(intervals(v).rmssdUncleaned().orElseThrow()));
    }

    private static void rmssd(Vector v) {
        BeatIntervals intervals = intervals(v);
        double rmssd = intervals.rmssd().orElseThrow();
        v.is("rmssd", rmssd);
        v.is("lnRmssd", StrictMath.log(rmssd));
        v.is("pairs", intervals.pairs().size());
        List<Integer> dropped = Arrays.stream(
                        RollingVectors.numbers(v.expected().get("dropped")))
                .mapToObj(index -> (int) index)
                .toList();
        assertThat(intervals.artefacts()).isEqualTo(dropped);
        assertThat(intervals.isEnough()).isFalse();
    }

    private static BeatIntervals intervals(Vector v) {
        return new BeatIntervals(
                Arrays.stream(RollingVectors.numbers(v, "rr_ms")).boxed().toList());
    }

    private static void losses(Map<String, Consumer<Vector>> checks) {
        checks.put("vo2max_loss_pct", v -> each(v, days -> LOSSES.aerobic(trainingClass(v), days)));
        checks.put("blood_volume_loss_pct", v -> each(v, days -> LOSSES.bloodVolume(trainingClass(v), days)));
        checks.put("strength_loss_pct", v -> each(v, LOSSES::strength));
        checks.put("regain_days", v -> each(v, days -> new Regain(DETRAINING.regain()).days((int) days)));
        checks.put(
                "effective_rest_days",
                v -> v.is(EffectiveRest.days(RollingVectors.numbers(v, "loads"), v.number("ctl0"), DETRAINING)));
    }

    private static TrainingClass trainingClass(Vector v) {
        return TrainingClass.valueOf(v.text("class_"));
    }

    private static void each(Vector v, DoubleUnaryOperator afterDays) {
        JsonNode days = v.in().get("daysOff");
        for (int i = 0; i < days.size(); i++) {
            new Vector(v.id() + " day " + days.get(i), v.in(), v.expected().get(i), v.tolerance())
                    .is(afterDays.applyAsDouble(days.get(i).asDouble()));
        }
        assertThat(days).hasSameSizeAs(v.expected());
    }
}
