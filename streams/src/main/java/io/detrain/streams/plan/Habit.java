package io.detrain.streams.plan;

import java.util.OptionalInt;

/** What the athlete was used to on the eve of a race; {@code age} is absent where unknown or switched off. */
public record Habit(TrainingClass trainingClass, double fitness, int weeksInCycle, OptionalInt age) {

    /** Fitness below which ratios mean nothing. */
    public static final double LEAST_FITNESS = 15;

    @Override
    public String toString() {
        return "Habit";
    }
}
