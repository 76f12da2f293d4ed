package io.detrain.streams.detraining;

import io.detrain.streams.plan.TrainingClass;

/** What complete rest costs, percent of what was there (science.md 6.1). */
public record Losses(DetrainingSettings settings) {

    /** Aerobic capacity after so many days (fitted to Coyle 1984, Houmard 1992, Cullinane 1986). */
    public double aerobic(TrainingClass trainingClass, double days) {
        double counted = Math.max(0, days - settings.lagDays());
        return saturating(settings.aerobic().of(trainingClass), counted, settings.aerobicDays());
    }

    /** Blood volume after so many days; first to go and first to return. */
    public double bloodVolume(TrainingClass trainingClass, double days) {
        return saturating(settings.blood().of(trainingClass), days, settings.bloodDays());
    }

    /** Strength after so many days; a heuristic, see Bosquet 2013. */
    public double strength(double days) {
        DetrainingSettings.Strength strength = settings.strength();
        return Math.clamp((days - strength.heldDays()) * strength.percentPerDay(), 0.0, strength.most());
    }

    private static double saturating(double most, double days, double constant) {
        return most * (1 - StrictMath.exp(-days / constant));
    }
}
