package io.detrain.streams.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Bounds that the length of a plan can come up against, in the order in which they are applied (science.md 5.3). */
public enum Bound {
    /** Fitness before the race counts as the least at which ratios mean something. */
    LEAST_FITNESS(plan -> !plan.cause().isDeclaredEnd() && plan.habit().fitness() < Habit.LEAST_FITNESS),
    /** The race is compared with what is usual for its kind only so far. */
    RELATIVE_LOAD(Bound::isRelativeBounded),
    /** A long race without a felt effort is not taken for a jog (rulings.md 86). */
    LONG_RACE_EFFORT(Bound::isEffortRaised),
    /** A long or short block counts only so far. */
    BLOCK(plan -> differ(
            plan.factors().block(),
            1 + factors(plan).perWeek() * (plan.habit().weeksInCycle() - PlanFactors.USUAL_WEEKS))),
    /** All factors together count only so far. */
    ALL_FACTORS(plan -> differ(plan.factors().product(), plan.factors().unbounded())),
    /** No plan has fewer days. */
    LEAST_DAYS(plan -> scaled(plan) < PlanLength.LEAST_DAYS),
    /** Nor fewer than the floor of its race at full effort. */
    FLOOR(plan -> plan.length().days() > Math.max(scaled(plan), PlanLength.LEAST_DAYS)),
    /** A short race lets a casual athlete off with a few days. */
    CASUAL_SHORT(plan -> isBrief(plan)
            && (plan.length().days() < scaled(plan)
                    || plan.length().rest() < rest(plan)
                            && plan.length().rest() < plan.length().days() - 1)),
    /** The plan of the race before was not over, and asked for more. */
    OLD_PLAN(plan -> plan.days() > plan.length().days());

    private static final double EPSILON = 1e-9;

    private final Predicate<DetrainingPlan> holds;

    Bound(Predicate<DetrainingPlan> holds) {
        this.holds = holds;
    }

    /** Those that a plan came up against when it was drawn. */
    public static List<Bound> of(DetrainingPlan planned) {
        return Arrays.stream(values())
                .filter(bound -> bound.holds.test(planned))
                .toList();
    }

    private static PlanSettings.Factors factors(DetrainingPlan plan) {
        return plan.settings().factors();
    }

    private static boolean isRelativeBounded(DetrainingPlan plan) {
        PlanFactors factors = plan.factors();
        double usual = plan.base().usualRatio();
        return factors.ratio().isPresent()
                && differ(
                        factors.relative(),
                        StrictMath.pow(
                                factors.ratio().getAsDouble() / usual,
                                factors(plan).relativeExponent()));
    }

    private static boolean isEffortRaised(DetrainingPlan plan) {
        RaceEffort race = plan.race();
        return race.rpe().isEmpty()
                && race.relativeIntensity().isPresent()
                && plan.factors().effort()
                        > PlanFactors.byIntensity(
                                race.relativeIntensity().getAsDouble(),
                                factors(plan).effort());
    }

    private static int scaled(DetrainingPlan plan) {
        return Rounding.halfUp(plan.base().days() * plan.factors().product());
    }

    private static int rest(DetrainingPlan plan) {
        return Rounding.halfUp(plan.base().rest() * plan.factors().product());
    }

    private static boolean isBrief(DetrainingPlan plan) {
        return plan.habit().trainingClass() == TrainingClass.CASUAL
                && plan.race().isShort();
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > EPSILON;
    }
}
