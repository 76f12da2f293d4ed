package io.detrain.streams.strain;

import io.detrain.schemas.settings.Settings;

/** Thresholds, points and patience of strain (science.md 2.5, 2.6, 3.3 and 10). */
public record StrainSettings(
        Load load,
        Autonomic autonomic,
        Subjective subjective,
        Sleep sleep,
        Performance performance,
        Caps caps,
        Levels levels,
        Patience patience,
        Professional professional) {

    /** The defaults of science.md. */
    public static StrainSettings standard() {
        return of(Settings.NONE);
    }

    /** Those in force. */
    public static StrainSettings of(Settings settings) {
        return new StrainSettings(
                load(settings),
                new Autonomic(1, 2, 1, 1.5, 0.5, 3, 1, 1, 5, 2, 1.5),
                new Subjective(new Steps(-1.0, 1, -1.5, 2), 5, 7, 1.5, 5, 3, 4, 0.5),
                new Sleep(360, 1, 45, 0.5, -1.5, 0.5),
                new Performance(new Steps(2, 1, 5, 2), 14, -1, 1, 1, 1, 10, 2, 5, 0.5),
                new Caps(
                        settings.number("strain.caps.load"),
                        settings.number("strain.caps.autonomic"),
                        settings.number("strain.caps.subjective"),
                        settings.number("strain.caps.sleep"),
                        settings.number("strain.caps.performance")),
                new Levels(
                        settings.number("strain.enter.watch"),
                        settings.number("strain.enter.strained"),
                        settings.number("strain.enter.overreaching"),
                        2,
                        3,
                        1),
                new Patience(
                        settings.count("strain.enterDays"),
                        settings.count("strain.exitDays"),
                        settings.number("strain.exitDelta"),
                        10,
                        14,
                        7,
                        14,
                        28),
                new Professional(21, 0.6, 5, 21, 90));
    }

    private static Load load(Settings settings) {
        return new Load(
                new Steps(-0.30, 1, -0.50, 2),
                20,
                settings.number("roll.monotony.threshold"),
                0.8,
                1,
                settings.number("roll.ramp.rel"),
                settings.number("roll.ramp.min"),
                settings.number("roll.ramp.max"),
                1,
                new Steps(settings.number("roll.spike.moderate"), 0.5, settings.number("roll.spike.large"), 1),
                settings.number("roll.acwr.uncoupled"),
                0.5,
                2,
                0.5);
    }

    /** Two thresholds, the second further out, and the points of each. */
    public record Steps(double first, double firstPoints, double second, double secondPoints) {}

    /** Form, monotony, ramp, spike, acute over chronic, and days without rest beyond those after which it is due. */
    public record Load(
            Steps form,
            double leastFitness,
            double monotony,
            double weekShare,
            double monotonyPoints,
            double rampShare,
            double leastRamp,
            double mostRamp,
            double rampPoints,
            Steps spike,
            double acuteOverChronic,
            double acutePoints,
            int daysOverdue,
            double restPoints) {}

    /** Variability low, very low, too high, unsteady; resting heart rate up by bpm or standard deviations. */
    public record Autonomic(
            double lowPoints,
            double veryLowPoints,
            double hyperPoints,
            double variationRatio,
            double variationPoints,
            double restingUp,
            double restingUpSpread,
            double restingPoints,
            double restingFarUp,
            double restingFarUpSpread,
            double restingFarPoints) {}

    /** Wellness, fatigue day after day, soreness on some of the last days. */
    public record Subjective(
            Steps wellness,
            double fatigue,
            int fatigueDays,
            double fatiguePoints,
            double soreness,
            int soreDays,
            int soreOf,
            double sorePoints) {}

    /** Sleep too short for anyone, in minutes, or for this athlete; sleep of poor quality. */
    public record Sleep(
            double shortMinutes,
            double shortPoints,
            double lessMinutes,
            double lessPoints,
            double quality,
            double qualityPoints) {}

    /** Slower races, and how many days they count; efficiency, effort and decoupling of the last sessions. */
    public record Performance(
            Steps decrement,
            int decrementDays,
            double efficiency,
            double efficiencyPoints,
            double effort,
            double effortPoints,
            double decoupling,
            int decoupledSessions,
            double usualDecoupling,
            double decouplingPoints) {}

    /** Most points of a domain. */
    public record Caps(double load, double autonomic, double subjective, double sleep, double performance) {

        double sum() {
            return load + autonomic + subjective + sleep + performance;
        }
    }

    /** Scores of the levels, strong domains that the upper two need, and points that make a domain strong. */
    public record Levels(
            double watch,
            double strained,
            double overreaching,
            int strainedDomains,
            int overreachingDomains,
            double strong) {}

    /**
     * Days in a row to enter and to leave, how far under the score of entry one leaves, strained days of the last that
     * make a pattern, skipped days in a row after which a level decays and ends, and known days before any level.
     */
    public record Patience(
            int enterDays,
            int leaveDays,
            double leaveBelow,
            int patternDays,
            int patternOf,
            int decayDays,
            int endDays,
            int knownDays) {

        public Patience {
            if (patternOf > Integer.SIZE - 1) {
                throw new IllegalArgumentException("need patternOf < 32, got " + patternOf);
            }
        }
    }

    /** Strained days, load as a share of fitness at onset, and a decrement that lasts, with how far back it is sought. */
    public record Professional(int strainedDays, double loadShare, double decrement, int decrementDays, int lookback) {}
}
