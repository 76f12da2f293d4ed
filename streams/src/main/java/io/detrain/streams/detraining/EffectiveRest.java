package io.detrain.streams.detraining;

import io.detrain.streams.plan.Habit;

/** Rest days that count: a day with some training counts in part (science.md 6.2). */
public final class EffectiveRest {

    private EffectiveRest() {}

    /** Days of complete rest that daily loads amount to, for someone of this fitness load. */
    public static double days(double[] loads, double fitness, DetrainingSettings settings) {
        double sum = 0;
        for (double load : loads) {
            sum += day(load, fitness, settings);
        }
        return sum;
    }

    /** The share of one day that was rest. */
    static double day(double load, double fitness, DetrainingSettings settings) {
        return 1 - Math.min(1, load / (settings.restingShare() * Math.max(fitness, Habit.LEAST_FITNESS)));
    }
}
