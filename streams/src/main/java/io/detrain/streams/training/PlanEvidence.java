package io.detrain.streams.training;

import io.detrain.streams.plan.BasePlan;
import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.plan.PlanFactors;
import io.detrain.streams.plan.PlanLength;
import io.detrain.streams.plan.RaceEffort;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.rule.Evidence;
import io.detrain.streams.rule.Evidence.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Every number that the length of a plan was worked out from, in the order of the calculation: what the race asks for,
 * what the athlete brought to it, the factors, and the days that follow (science.md 5.2, 5.3).
 */
final class PlanEvidence {

    private static final String TABLE = "science.md 5.2";
    private static final String SCALING = "science.md 5.3";
    private static final String OUTPUT = "science.md 5.4";

    private final DetrainingPlan plan;
    private final List<String> races;
    private final List<Evidence> evidence = new ArrayList<>();

    private PlanEvidence(Races.PlanOfRace planned) {
        this.plan = planned.adapted().planned();
        this.races = planned.races().stream().map(RaceEntry::id).sorted().toList();
    }

    static List<Evidence> of(Races.PlanOfRace planned) {
        var working = new PlanEvidence(planned);
        working.addRace();
        working.addHabit();
        working.addBase();
        working.addFactors();
        working.addLength();
        return List.copyOf(working.evidence);
    }

    private void addRace() {
        RaceEffort race = plan.race();
        add("race_load", race.load(), "LU", SCALING, Label.WEAK, races);
        if (race.km() > 0) {
            add("race_distance", race.km(), "km", TABLE, Label.EXPERT, races);
            add("race_effort_distance", race.effortKm(), "km", TABLE, Label.EXPERT, races);
        }
        if (race.steepDescent()) {
            add("steep_descent_factor", plan.settings().races().steep(), "", TABLE, Label.EXPERT, races);
        }
        add("race_felt", race.rpe(), "CR-10", SCALING, Label.OURS, races);
        add("race_relative_intensity", race.relativeIntensity(), "", SCALING, Label.OURS, races);
    }

    private void addHabit() {
        add("fitness_before", plan.habit().fitness(), "LU/day", SCALING, Label.WEAK, List.of());
        add("weeks_in_cycle", plan.habit().weeksInCycle(), "weeks", SCALING, Label.EXPERT, List.of());
        plan.habit().age().ifPresent(age -> add("age", age, "years", SCALING, Label.WEAK, List.of()));
    }

    private void addBase() {
        BasePlan base = plan.base();
        Label label = label(plan.cause());
        addDays("base_days", base.days(), TABLE, label);
        addDays("base_rest_days", base.rest(), TABLE, label);
        addDays("base_active_days", base.active(), TABLE, label);
        addDays("base_no_race_days", base.noRaceDays(), TABLE, label);
        if (base.usualRatio() > 0) {
            addDays("usual_race_load_over_fitness", base.usualRatio(), TABLE, label);
        }
        addDays("floor_days", base.floor(), SCALING, Label.EXPERT);
    }

    private void addFactors() {
        PlanFactors factors = plan.factors();
        add("race_load_over_fitness", factors.ratio(), "days", SCALING, Label.WEAK, List.of());
        add("f_class", factors.trainingClass(), "", SCALING, Label.EXPERT, List.of());
        add("f_rel", factors.relative(), "", SCALING, Label.WEAK, List.of());
        add("f_effort", factors.effort(), "", SCALING, Label.OURS, List.of());
        add("f_block", factors.block(), "", SCALING, Label.EXPERT, List.of());
        add("f_age", factors.age(), "", SCALING, Label.WEAK, List.of());
        add("F", factors.product(), "", SCALING, Label.EXPERT, List.of());
    }

    private void addLength() {
        PlanLength length = plan.length();
        addDays("scaled_days", plan.base().days() * plan.factors().product(), SCALING, Label.EXPERT);
        addDays("planned_days", length.days(), SCALING, Label.EXPERT);
        addDays("rest_days", length.rest(), SCALING, Label.EXPERT);
        addDays("active_days", length.active(), SCALING, Label.EXPERT);
        addDays("reload_days", length.reload(), SCALING, Label.EXPERT);
        addDays("no_race_days", length.noRaceDays(), SCALING, Label.EXPERT);
        addDays("shortest_days", length.shortest(), OUTPUT, Label.OURS);
        addDays("longest_days", length.longest(), OUTPUT, Label.OURS);
        if (plan.days() > length.days()) {
            addDays("days_after_the_old_plan", plan.days(), "science.md 5.1", Label.OURS);
        }
    }

    private void addDays(String signal, double days, String source, Label label) {
        add(signal, days, "days", source, label, List.of());
    }

    private void add(
            String signal, OptionalDouble value, String unit, String source, Label label, List<String> events) {
        value.ifPresent(known -> add(signal, known, unit, source, label, events));
    }

    private void add(String signal, double value, String unit, String source, Label label, List<String> events) {
        LocalDate date = plan.raceDate();
        evidence.add(new Evidence(
                signal,
                OptionalDouble.of(value),
                unit,
                OptionalDouble.empty(),
                Evidence.Direction.INFO,
                Optional.of(date),
                Optional.of(date),
                Math.max(1, events.size()),
                events,
                source,
                label));
    }

    /** How well founded the days of a race are, as the table says. */
    private static Label label(RaceType type) {
        return switch (type) {
            case RUN_MARATHON, TRI_IRONMAN -> Label.MODERATE;
            case RUN_HALF, RUN_ULTRA_50_80K, RUN_ULTRA_100K, RUN_ULTRA_100MI, CROSSFIT_1DAY -> Label.WEAK;
            case UNKNOWN,
                    RUN_5K,
                    RUN_10K,
                    RUN_10MI,
                    RUN_OTHER,
                    TRI_SPRINT,
                    TRI_OLYMPIC,
                    TRI_70_3,
                    OCR_SPRINT,
                    OCR_SUPER,
                    OCR_BEAST,
                    OCR_ULTRA,
                    CROSSFIT_MULTIDAY,
                    BIKE_ROAD,
                    BIKE_GRANFONDO,
                    SWIM_OPEN_WATER,
                    CYCLE_END,
                    SEASON_END -> Label.EXPERT;
        };
    }
}
