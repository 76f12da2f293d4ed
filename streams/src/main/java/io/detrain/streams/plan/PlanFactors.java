package io.detrain.streams.plan;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What lengthens or shortens a plan (science.md 5.3). */
public record PlanFactors(
        OptionalDouble ratio,
        double trainingClass,
        double relative,
        double effort,
        double block,
        double age,
        double product) {

    private static final double LONG_PLAN_DAYS = 21;
    static final int USUAL_WEEKS = 6;
    private static final double EPSILON = 1e-9;

    /** The factors of a race for someone of this habit. */
    public static PlanFactors of(RaceEffort race, Habit habit, PlanSettings settings) {
        PlanSettings.Factors factors = settings.factors();
        BasePlan base = race.base(settings.races());
        OptionalDouble ratio = ratio(race, habit);
        double trainingClass = factors.trainingClass().of(habit.trainingClass());
        double relative = ratio.isPresent() ? relative(ratio.getAsDouble(), base.usualRatio(), factors) : 1;
        double effort = race.type().isDeclaredEnd() ? 1 : effort(race, base, factors.effort());
        double block = factors.block().hold(1 + factors.perWeek() * (habit.weeksInCycle() - USUAL_WEEKS));
        double age = age(habit.age(), factors.age());
        double product = factors.product().hold(trainingClass * relative * effort * block * age);
        return new PlanFactors(ratio, trainingClass, relative, effort, block, age, product);
    }

    /** The factors by name. */
    public Map<String, Double> byName() {
        Map<String, Double> factors = new TreeMap<>();
        ratio.ifPresent(value -> factors.put("rho", value));
        factors.put("f_class", trainingClass);
        factors.put("f_rel", relative);
        factors.put("f_effort", effort);
        factors.put("f_block", block);
        factors.put("f_age", age);
        factors.put("F", product);
        return factors;
    }

    private static OptionalDouble ratio(RaceEffort race, Habit habit) {
        if (race.type().isDeclaredEnd() || race.load().isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(race.load().getAsDouble() / Math.max(habit.fitness(), Habit.LEAST_FITNESS));
    }

    private static double relative(double ratio, double usual, PlanSettings.Factors factors) {
        return factors.relative().hold(StrictMath.pow(ratio / usual, factors.relativeExponent()));
    }

    double unbounded() {
        return trainingClass * relative * effort * block * age;
    }

    /** How hard a race was run, as a factor from 0.5 to 1. */
    public static double effort(RaceEffort race, PlanSettings settings) {
        return effort(race, race.base(settings.races()), settings.factors().effort());
    }

    private static double effort(RaceEffort race, BasePlan base, PlanSettings.Effort factors) {
        if (race.rpe().isPresent()) {
            return effort(race.rpe().getAsDouble(), 9, 7, 5, factors);
        }
        double effort = race.relativeIntensity().isPresent()
                ? byIntensity(race.relativeIntensity().getAsDouble(), factors)
                : 1;
        return base.days() >= LONG_PLAN_DAYS ? Math.max(effort, factors.longLeast()) : effort;
    }

    static double byIntensity(double share, PlanSettings.Effort factors) {
        return effort(share, 0.95, 0.88, 0.78, factors);
    }

    private static double effort(double value, double full, double hard, double moderate, PlanSettings.Effort factors) {
        if (value >= full - EPSILON) {
            return 1;
        }
        if (value >= hard - EPSILON) {
            return factors.hard();
        }
        return value >= moderate - EPSILON ? factors.moderate() : factors.easy();
    }

    private static double age(OptionalInt age, PlanSettings.Age factors) {
        int years = age.orElse(0);
        if (years < 40) {
            return 1;
        }
        if (years < 50) {
            return factors.from40();
        }
        return years < 60 ? factors.from50() : factors.from60();
    }

    @Override
    public String toString() {
        return "PlanFactors";
    }
}
