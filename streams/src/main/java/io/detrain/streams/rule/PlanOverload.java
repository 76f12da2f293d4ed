package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.plan.ReturnLimits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * E1b: a day of a plan with much more load than its cap, though nothing of it was hard, or a week after one in which
 * too much was made good at once (science.md 3.5, 5.4; rulings.md 62).
 *
 * @param tolerance times the cap
 * @param limits of the week after a plan
 */
public record PlanOverload(double tolerance, ReturnLimits limits) implements OvertrainingRule {

    /** Those of science.md. */
    public static final PlanOverload DEFAULT = new PlanOverload(1.25, ReturnLimits.DEFAULT);

    static final String NAME = "PLAN_OVERLOAD";
    private static final Basis BASIS = new Basis("science.md 3.5 E1b", Evidence.Label.EXPERT);
    private static final double EPSILON = 1e-9;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> find(History history) {
        var horizon = Horizon.of(history);
        List<Finding> found = new ArrayList<>();
        for (long day = horizon.from().toEpochDay(); day <= history.lastDay(); day++) {
            if (isOver(day, history) && !isHard(day, history)) {
                found.add(finding(day, history, horizon));
            }
        }
        found.addAll(new ReturnWeek(limits).find(history, horizon));
        return found;
    }

    /** Whether a day's load was too much for the plan that it is part of; race days never are (rulings.md 12). */
    private boolean isOver(long day, History history) {
        return !history.isRaceDay(day)
                && history.planOn(day)
                        .filter(plan -> history.load(day) > tolerance * cap(plan, day) + EPSILON)
                        .isPresent();
    }

    private static boolean isHard(long day, History history) {
        return history.hardSessions(day).stream().anyMatch(session -> session.isHard(history.fitness(day - 1)));
    }

    private static double cap(DetrainingPlan plan, long day) {
        return plan.caps().get((int) (day - plan.raceDate().toEpochDay()) - 1);
    }

    private Finding finding(long day, History history, Horizon horizon) {
        DetrainingPlan plan = history.planOn(day).orElseThrow();
        var date = LocalDate.ofEpochDay(day);
        Map<String, String> params = new TreeMap<>();
        params.put("plan", plan.id());
        params.put("load", Text.of(history.load(day)));
        params.put("cap", Text.of(cap(plan, day)));
        return new Finding(
                NAME + "/" + plan.id() + "/" + date,
                NAME,
                date,
                isOver(day - 1, history) ? Severity.MEDIUM : Severity.LOW,
                nextDay(date, horizon),
                params,
                List.of(BASIS.on(
                        date,
                        new Basis.Measure(
                                "load", history.load(day), "LU", Evidence.Direction.ABOVE, tolerance * cap(plan, day)),
                        List.of(plan.id()))));
    }

    static Optional<Finding.Cleared> nextDay(LocalDate date, Horizon horizon) {
        return horizon.cleared(date.plusDays(1), "day_passed");
    }
}
