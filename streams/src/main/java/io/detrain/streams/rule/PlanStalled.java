package io.detrain.streams.rule;

import io.detrain.streams.plan.AdaptedPlan;
import io.detrain.streams.plan.PlanChange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * An athlete who is not back although the plan was made as long as it can be (science.md 5.6, 7 A-10).
 *
 * @param readiness from which it is over
 * @param mornings in a row
 */
public record PlanStalled(double readiness, int mornings) {

    /** Those of science.md. */
    public static final PlanStalled DEFAULT = new PlanStalled(60, 3);

    private static final String NAME = "PLAN_STALLED";
    private static final Basis BASIS = new Basis("science.md 5.6", Evidence.Label.EXPERT);
    private static final double EPSILON = 1e-9;

    /** An episode for each plan that stalled, given the readiness of the morning of an epoch day. */
    public List<Finding> find(
            Collection<AdaptedPlan> plans, LongFunction<OptionalDouble> readinessOn, Horizon horizon) {
        return plans.stream()
                .flatMap(plan -> plan.changes().stream()
                        .flatMap(change -> change instanceof PlanChange.Stalled stalled
                                ? Optional.of(finding(plan, stalled, readinessOn, horizon)).stream()
                                : Optional.<Finding>empty().stream()))
                .filter(horizon::covers)
                .toList();
    }

    private Finding finding(
            AdaptedPlan plan, PlanChange.Stalled stalled, LongFunction<OptionalDouble> readinessOn, Horizon horizon) {
        Map<String, String> params = new TreeMap<>();
        params.put("plan", plan.planned().id());
        params.put("race", plan.planned().cause().name());
        params.put("days", Integer.toString(plan.dayOf(stalled.on())));
        params.put("reason", stalled.because().name());
        var measure = new Basis.Measure(
                "days_since_race",
                plan.dayOf(stalled.on()),
                "days",
                Evidence.Direction.AT_LEAST,
                plan.planned().length().days());
        return new Finding(
                NAME + "/" + plan.planned().id(),
                NAME,
                stalled.on(),
                Severity.HIGH,
                back(stalled.on(), readinessOn, horizon).map(day -> new Finding.Cleared(day, "readiness_back")),
                params,
                List.of(BASIS.on(stalled.on(), measure, List.of(plan.planned().id()))));
    }

    /** The first morning that makes enough good ones in a row. */
    private Optional<LocalDate> back(LocalDate since, LongFunction<OptionalDouble> readinessOn, Horizon horizon) {
        return LongStream.rangeClosed(
                        since.toEpochDay() + mornings, horizon.openDay().toEpochDay())
                .filter(day -> LongStream.rangeClosed(day - mornings + 1, day)
                        .allMatch(morning -> readinessOn.apply(morning).orElse(0) >= readiness - EPSILON))
                .mapToObj(LocalDate::ofEpochDay)
                .findFirst();
    }
}
