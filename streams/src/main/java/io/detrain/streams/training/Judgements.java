package io.detrain.streams.training;

import io.detrain.streams.detraining.DetrainingRisk;
import io.detrain.streams.detraining.ExpectedLoss;
import io.detrain.streams.load.Text;
import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.plan.PlanChange;
import io.detrain.streams.plan.PlanLength;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flags and plans that follow from a season, each with what is remembered of it. */
record Judgements(List<JudgedFlag> flags, List<JudgedPlan> plans, List<Standing> carried) {

    static final Judgements NONE = new Judgements(List.of(), List.of(), List.of());

    /** What the words for someone under age go by. */
    private static final String MINOR = "minor";

    /** A finding and its standing. */
    record JudgedFlag(Finding finding, Standing standing) {}

    /** A plan, as if nothing had been said of it before, and its standing. */
    record JudgedPlan(Plan plan, Standing standing, Races.PlanOfRace planned) {}

    /**
     * What follows from a season.
     *
     * @param rest what is told of long rest; absent if no closed day has changed
     * @param said what was said before; empty if a closed day has changed
     */
    static Judgements of(
            Season season, MorningFold mornings, Optional<RestFold> rest, RuleSet rules, List<Standing> said) {
        Map<String, Standing> flagsSaid = said.stream()
                .filter(standing -> !standing.plan())
                .collect(Collectors.toMap(Standing::id, flag -> flag));
        LevelFlags.Found levels = new LevelFlags(mornings, season, rules.rolling(), flagsSaid).find();
        List<Standing> carried = new ArrayList<>(levels.carried());
        flagsSaid.values().stream().filter(flag -> isClosed(flag, rules)).forEach(carried::add);
        List<JudgedFlag> flags = Stream.of(
                        rules.rules().stream()
                                .filter(rule -> rest.isPresent() || !rule.looksAtClosedDays())
                                .flatMap(rule -> rule.find(season).stream()),
                        levels.findings().stream(),
                        rest.stream().flatMap(fold -> fold.findings().stream()),
                        season.racing().stalled(mornings.after().marks()).stream())
                .flatMap(findings -> findings)
                .map(finding -> season.profiles().isMinor(finding.day()) ? finding.with(MINOR, "true") : finding)
                .map(finding -> new JudgedFlag(finding, standing(finding).settled(season.horizonStart())))
                .toList();
        List<JudgedPlan> plans = season.racing().plans().stream()
                .filter(plan -> plan.plan().raceDate().toEpochDay() >= season.horizonStart())
                .map(planned -> judged(planned, season, rules.id()))
                .toList();
        return new Judgements(flags, plans, carried);
    }

    /** Whether it is said by what looks at closed days alone. */
    private static boolean isClosed(Standing flag, RuleSet rules) {
        return flag.name().equals(DetrainingRisk.NAME)
                || rules.rules().stream()
                        .anyMatch(
                                rule -> rule.looksAtClosedDays() && rule.name().equals(flag.name()));
    }

    List<Standing> standing() {
        List<Standing> standing = new ArrayList<>(carried);
        flags.forEach(flag -> standing.add(flag.standing()));
        plans.forEach(plan -> standing.add(plan.standing()));
        standing.sort(Standing.ORDER);
        return standing;
    }

    private static Standing standing(Finding finding) {
        return new Standing(
                false,
                finding.id(),
                finding.rule(),
                finding.day().toEpochDay(),
                finding.severity(),
                finding.cleared().isPresent(),
                ContentHash.of(finding));
    }

    private static Standing standing(Plan plan) {
        return new Standing(
                true,
                plan.id(),
                plan.cause().name(),
                plan.raceDate().toEpochDay(),
                Severity.INFO,
                plan.status() == Status.CLEARED,
                ContentHash.of(plan));
    }

    private static JudgedPlan judged(Races.PlanOfRace planned, Season season, String rules) {
        Plan plan = plan(planned, season, rules);
        return new JudgedPlan(plan, standing(plan), planned);
    }

    private static Plan plan(Races.PlanOfRace planned, Season season, String rules) {
        DetrainingPlan plan = planned.plan();
        PlanLength length = plan.length();
        var openDay = LocalDate.ofEpochDay(season.openDay());
        return new Plan(
                plan.id(),
                plan.cause(),
                plan.raceDate(),
                openDay.isBefore(plan.hardAllowedFrom()) ? Status.RAISED : Status.CLEARED,
                planned.active(),
                plan.days(),
                planned.adapted().phases(),
                plan.caps(),
                plan.hardAllowedFrom(),
                plan.raceAllowedFrom(),
                length.shortest(),
                length.longest(),
                plan.factors().byName(),
                params(planned, season),
                List.of(), // worked out when it is said
                List.of(),
                planned.adapted().changes(),
                Optional.empty(),
                Optional.empty(),
                rules,
                openDay);
    }

    private static Map<String, String> params(Races.PlanOfRace planned, Season season) {
        DetrainingPlan plan = planned.plan();
        Map<String, String> params = new TreeMap<>();
        if (season.profiles().isMinor(plan.raceDate())) {
            params.put(MINOR, "true");
        }
        params.put("race", plan.cause().name());
        params.put("raceDate", plan.raceDate().toString());
        params.put("rest", Integer.toString(plan.rest()));
        params.put("active", Integer.toString(plan.active()));
        params.put("reload", Integer.toString(plan.days() - plan.rest() - plan.active()));
        params.put("hardAllowedFrom", plan.hardAllowedFrom().toString());
        params.put("class", plan.habit().trainingClass().name());
        params.put("weeksInCycle", Integer.toString(plan.habit().weeksInCycle()));
        putCost(plan, season, params);
        planned.adapted().changes().forEach(change -> putChange(change, params));
        return params;
    }

    /** What complete rest of so many days costs somebody of this class (science.md 6.4). */
    private static void putCost(DetrainingPlan plan, Season season, Map<String, String> params) {
        var settings = season.rules().on(plan.raceDate().toEpochDay()).detraining();
        ExpectedLoss loss = ExpectedLoss.of(plan.rest(), plan.habit().trainingClass(), settings);
        params.put("restPercent", Text.of(loss.percent()));
        params.put("restLowPercent", Text.of(loss.leastPercent()));
        params.put("restHighPercent", Text.of(loss.mostPercent()));
        params.put("restBackDays", Integer.toString(loss.regainDays()));
    }

    /** The latest change is the one that is told. */
    private static void putChange(PlanChange change, Map<String, String> params) {
        params.put("changedOn", change.on().toString());
        switch (change) {
            case PlanChange.Advanced advanced -> put("plan_advanced", advanced.days(), "", params);
            case PlanChange.Extended extended ->
                put("plan_extended", extended.days(), extended.because().name(), params);
            case PlanChange.Violated violated -> {
                put("plan_extended", violated.days(), "EARLY_RETURN", params);
                params.put("changedOn", violated.on().plusDays(1).toString()); // when its day had closed
            }
            case PlanChange.Stalled stalled ->
                put("plan_stalled", 0, stalled.because().name(), params);
            case PlanChange.Overridden overridden -> put("plan_overridden", 0, "", params);
        }
    }

    private static void put(String change, int days, String reason, Map<String, String> params) {
        params.put("change", change);
        params.put("n", Integer.toString(days));
        params.put("reason", reason);
    }
}
