package io.detrain.streams.plan;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What lengthens or shortens a plan (science.md 5.3). */
public record PlanFactors(
        OptionalDouble ratio, double trainingClass, double relative, double effort, double block, double age) {

    static final double RELATIVE_EXPONENT = 0.35;
    private static final double LONG_PLAN_DAYS = 21;
    private static final double LEAST_LONG_EFFORT = 0.75;
    static final int USUAL_WEEKS = 6;
    private static final double EPSILON = 1e-9;

    /** The factors of a race for someone of this habit. */
    public static PlanFactors of(RaceEffort race, Habit habit) {
        BasePlan base = race.base();
        OptionalDouble ratio = ratio(race, habit);
        return new PlanFactors(
                ratio,
                habit.trainingClass().factor(),
                ratio.isPresent() ? relative(ratio.getAsDouble(), base.usualRatio()) : 1,
                race.type().isDeclaredEnd() ? 1 : effort(race, base),
                Math.clamp(1 + 0.02 * (habit.weeksInCycle() - USUAL_WEEKS), 0.9, 1.2),
                age(habit.age()));
    }

    /** All of them together, within 0.5 and 1.6. */
    public double product() {
        return Math.clamp(unbounded(), 0.5, 1.6);
    }

    double unbounded() {
        return trainingClass * relative * effort * block * age;
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
        factors.put("F", product());
        return factors;
    }

    private static OptionalDouble ratio(RaceEffort race, Habit habit) {
        if (race.type().isDeclaredEnd() || race.load().isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(race.load().getAsDouble() / Math.max(habit.fitness(), Habit.LEAST_FITNESS));
    }

    private static double relative(double ratio, double usual) {
        return Math.clamp(StrictMath.pow(ratio / usual, RELATIVE_EXPONENT), 0.85, 1.30);
    }

    private static double effort(RaceEffort race, BasePlan base) {
        if (race.rpe().isPresent()) {
            return byFeel(race.rpe().getAsDouble());
        }
        double effort = race.relativeIntensity().isPresent()
                ? byIntensity(race.relativeIntensity().getAsDouble())
                : 1;
        return base.days() >= LONG_PLAN_DAYS ? Math.max(effort, LEAST_LONG_EFFORT) : effort;
    }

    private static double byFeel(double rpe) {
        if (rpe >= 9 - EPSILON) {
            return 1;
        }
        if (rpe >= 7 - EPSILON) {
            return 0.9;
        }
        return rpe >= 5 - EPSILON ? 0.75 : 0.5;
    }

    static double byIntensity(double share) {
        if (share >= 0.95 - EPSILON) {
            return 1;
        }
        if (share >= 0.88 - EPSILON) {
            return 0.9;
        }
        return share >= 0.78 - EPSILON ? 0.75 : 0.5;
    }

    private static double age(OptionalInt age) {
        int years = age.orElse(0);
        if (years < 40) {
            return 1;
        }
        if (years < 50) {
            return 1.05;
        }
        return years < 60 ? 1.10 : 1.15;
    }

    @Override
    public String toString() {
        return "PlanFactors";
    }
}
