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

/** The week after a plan in which too much was made good at once (science.md 5.4, rulings.md 62). */
record ReturnWeek(ReturnLimits limits) {

    private static final Basis BASIS = new Basis("science.md 5.4 RETURN", Evidence.Label.EXPERT);

    /** An episode for each week that went over a limit, told at its close. */
    List<Finding> find(History history, Horizon horizon) {
        List<Finding> found = new ArrayList<>();
        for (long close = horizon.from().toEpochDay(); close < history.openDay(); close++) {
            var last = LocalDate.ofEpochDay(close - limits.days());
            Optional<DetrainingPlan> plan = history.planOn(last.toEpochDay())
                    .filter(ended -> ended.lastDay().equals(last));
            if (plan.isPresent() && isUndisturbed(close, history)) {
                found.addAll(week(plan.get(), close, history, horizon));
            }
        }
        return found;
    }

    /** A race in the week has a plan of its own. */
    private boolean isUndisturbed(long close, History history) {
        for (long day = close - limits.days() + 1; day <= close; day++) {
            if (history.isRaceDay(day) || history.planOn(day).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private List<Finding> week(DetrainingPlan plan, long close, History history, Horizon horizon) {
        List<LocalDate> hard = new ArrayList<>();
        double load = 0;
        for (long day = close - limits.days() + 1; day <= close; day++) {
            load += history.load(day);
            double fitness = history.fitness(day - 1);
            var date = LocalDate.ofEpochDay(day);
            history.hardSessions(day).stream()
                    .filter(session -> session.isHard(fitness))
                    .forEach(session -> hard.add(date));
        }
        List<String> broken = new ArrayList<>();
        if (limits.isTooMuch(load, plan.habit().fitness())) {
            broken.add("load");
        }
        if (limits.isTooOften(hard)) {
            broken.add("hard_sessions");
        }
        if (limits.isTooClose(hard)) {
            broken.add("hours_apart");
        }
        return broken.isEmpty()
                ? List.of()
                : List.of(finding(plan, LocalDate.ofEpochDay(close), load, hard.size(), broken, horizon));
    }

    private Finding finding(
            DetrainingPlan plan, LocalDate close, double load, int hard, List<String> broken, Horizon horizon) {
        LocalDate from = plan.hardAllowedFrom();
        Map<String, String> params = new TreeMap<>();
        params.put("plan", plan.id());
        params.put("limits", String.join(" ", broken));
        params.put("load", Text.of(load));
        params.put("hardSessions", Integer.toString(hard));
        double most = limits.mostLoad(plan.habit().fitness());
        return new Finding(
                PlanOverload.NAME + "/" + plan.id() + "/return",
                PlanOverload.NAME,
                close,
                Severity.LOW,
                PlanOverload.nextDay(close, horizon),
                params,
                List.of(
                        BASIS.over(
                                from,
                                close,
                                limits.days(),
                                new Basis.Measure("week_load", load, "LU", Evidence.Direction.ABOVE, most),
                                List.of()),
                        BASIS.over(
                                from,
                                close,
                                hard,
                                new Basis.Measure(
                                        "hard_sessions", hard, "", Evidence.Direction.ABOVE, limits.hardSessions()),
                                List.of())));
    }
}
