package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import io.detrain.streams.plan.DetrainingPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** E1: a hard session while the plan after a race still holds it back (science.md 3.5). */
public record EarlyReturn() implements OvertrainingRule {

    private static final String NAME = "EARLY_RETURN";
    private static final double HIGH_BEFORE = 0.5;
    private static final double MEDIUM_BEFORE = 0.8;
    private static final double SORE = 4;

    @Override
    public String name() {
        return NAME;
    }

    /** How much a hard session matters on day {@code k} after a race that asks for {@code days}. */
    public static Optional<Severity> severity(int k, int days) {
        if (k < 1 || k > days) {
            return Optional.empty();
        }
        double share = (double) k / days;
        if (share < HIGH_BEFORE) {
            return Optional.of(Severity.HIGH);
        }
        return Optional.of(share < MEDIUM_BEFORE ? Severity.MEDIUM : Severity.LOW);
    }

    @Override
    public List<Finding> find(History history) {
        return find(history, history.horizonStart());
    }

    /** An episode for each day with a hard session inside a plan, from a day on. */
    List<Finding> find(History history, long from) {
        List<Finding> found = new ArrayList<>();
        for (long day = Math.max(history.firstDay(), from); day <= history.lastDay(); day++) {
            if (!history.hardSessions(day).isEmpty() && !history.isRaceDay(day)) {
                on(day, history).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Finding> on(long day, History history) {
        double fitness = history.fitness(day - 1);
        List<HardSession> hard = history.hardSessions(day).stream()
                .filter(session -> session.isHard(fitness))
                .toList();
        return hard.isEmpty()
                ? Optional.empty()
                : history.planOn(day).flatMap(plan -> finding(day, plan, hard, history));
    }

    private static Optional<Finding> finding(long day, DetrainingPlan plan, List<HardSession> hard, History history) {
        int k = (int) (day - plan.raceDate().toEpochDay());
        int days = history.planDaysInTheMorning(day);
        boolean tired = history.soreness(day).orElse(0) >= SORE || history.isVariabilityLow(day);
        var date = LocalDate.ofEpochDay(day);
        return severity(k, days)
                .map(severity -> new Finding(
                        NAME + "/" + plan.id() + "/" + date,
                        NAME,
                        date,
                        tired ? severity.raised() : severity,
                        cleared(plan, history),
                        params(k, days, plan),
                        evidence(k, days, plan, hard, date, history)));
    }

    private static Optional<Finding.Cleared> cleared(DetrainingPlan plan, History history) {
        return history.openDay() >= plan.hardAllowedFrom().toEpochDay()
                ? Optional.of(new Finding.Cleared(plan.hardAllowedFrom(), "plan_ended"))
                : Optional.empty();
    }

    /** As the plan stood that morning: what has become of it since is told of the plan. */
    private static Map<String, String> params(int k, int days, DetrainingPlan plan) {
        LocalDate lastDay = plan.raceDate().plusDays(days);
        Map<String, String> params = new TreeMap<>();
        params.put("k", Integer.toString(k));
        params.put("planDays", Integer.toString(days));
        params.put("plan", plan.id());
        params.put("race", plan.cause().name());
        params.put("raceDate", plan.raceDate().toString());
        params.put("easyUntil", lastDay.toString());
        params.put("hardAllowedFrom", lastDay.plusDays(1).toString());
        params.put("daysLeft", Integer.toString(days - k));
        return params;
    }

    private static List<Evidence> evidence(
            int k, int days, DetrainingPlan plan, List<HardSession> hard, LocalDate date, History history) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(evidence("days_since_race", k, "days", days, Evidence.Direction.AT_MOST, date, plan.id()));
        hard.forEach(session -> evidence.addAll(evidence(session, date, history.fitness(date.toEpochDay() - 1))));
        history.soreness(date.toEpochDay())
                .ifPresent(value ->
                        evidence.add(evidence("soreness", value, "of 7", SORE, Evidence.Direction.AT_LEAST, date, "")));
        return evidence;
    }

    private static List<Evidence> evidence(HardSession session, LocalDate date, double fitness) {
        List<Evidence> evidence = new ArrayList<>();
        String id = session.eventId();
        if (session.kind().isHard()) {
            evidence.add(evidence(
                    "kind_" + session.kind(), session.load(), "LU", Double.NaN, Evidence.Direction.INFO, date, id));
        }
        if (session.rpeTenths() != HardSession.NO_RPE) {
            evidence.add(
                    evidence("rpe", session.rpeTenths() / 10.0, "CR-10", 7, Evidence.Direction.AT_LEAST, date, id));
        }
        if (session.method().measuresIntensity()) {
            double intensity = session.intensityPermille() / 1000.0;
            evidence.add(evidence("intensity", intensity, "", 0.85, Evidence.Direction.AT_LEAST, date, id));
            evidence.add(evidence(
                    "load", session.load(), "LU", Math.max(fitness, 50), Evidence.Direction.AT_LEAST, date, id));
        }
        return evidence;
    }

    private static Evidence evidence(
            String signal,
            double value,
            String unit,
            double threshold,
            Evidence.Direction direction,
            LocalDate date,
            String event) {
        return new Evidence(
                signal,
                OptionalDouble.of(rounded(value)),
                unit,
                Double.isNaN(threshold) ? OptionalDouble.empty() : OptionalDouble.of(rounded(threshold)),
                direction,
                Optional.of(date),
                Optional.of(date),
                1,
                event.isEmpty() ? List.of() : List.of(event),
                "science.md 3.5 E1",
                Evidence.Label.EXPERT);
    }

    private static double rounded(double value) {
        return Text.rounded(value);
    }
}
