package io.detrain.streams.detraining;

import io.detrain.schemas.settings.Settings;
import io.detrain.streams.plan.TrainingClass;

/** Constants of the loss curves, of regain, and of what is too long a rest (science.md 6 and 10, detrain.*). */
public record DetrainingSettings(
        Ceilings aerobic,
        double aerobicDays,
        double lagDays,
        Ceilings blood,
        double bloodDays,
        Strength strength,
        double band,
        double restingShare,
        Regain regain,
        Risk risk) {

    /** Those of science.md. */
    public static final DetrainingSettings DEFAULT = of(Settings.NONE);

    /** Those in force. */
    public static DetrainingSettings of(Settings settings) {
        return new DetrainingSettings(
                new Ceilings(
                        settings.number("detrain.A.competitive"),
                        settings.number("detrain.A.regular"),
                        settings.number("detrain.A.casual")),
                settings.number("detrain.tau"),
                settings.number("detrain.lag"),
                new Ceilings(9, 6, 3),
                7,
                new Strength(14, 0.15, 15),
                0.5,
                0.4,
                new Regain(3, 14, 28, 1.5, 2),
                new Risk(14, 0.65, 28, settings.number("roll.knownShare"), 0.5));
    }

    /** The most that a class of athletes loses, percent. */
    public record Ceilings(double competitive, double regular, double casual) {

        double of(TrainingClass trainingClass) {
            return switch (trainingClass) {
                case COMPETITIVE -> competitive;
                case REGULAR -> regular;
                case CASUAL -> casual;
            };
        }
    }

    /** Strength: held for so many days, then lost by so many percent a day, so many at most. */
    public record Strength(double heldDays, double percentPerDay, double most) {}

    /** Regain: nothing up to, day for day up to, then by the one factor up to, then by the other. */
    public record Regain(int nothing, int dayForDay, int longer, double factor, double longFactor) {}

    /**
     * Too long a rest: effective rest days, or fitness below a share after so many days; the share of days that must
     * be known; the share of the usual week that ends it.
     */
    public record Risk(double restDays, double fitnessShare, int days, double knownShare, double backShare) {}
}
