package io.detrain.streams.plan;

/** When a plan gives way to the body, and how far (science.md 5.6 and 10, plan.*). */
public record AdaptationSettings(Advance advance, Extension extension, int violationDays) {

    /** Those of science.md. */
    public static final AdaptationSettings DEFAULT =
            new AdaptationSettings(new Advance(0.3, 0.6, 70, 2, 3), new Extension(0.5, 2, 50, 4, 5, 5), 2);

    /**
     * Early exit: the most of the plan that may be saved; the share of a phase that must be done; readiness on two
     * mornings and soreness; the day of rest before which long races let nobody go.
     */
    public record Advance(double share, double phaseShare, double readiness, double soreness, int longRaceRest) {}

    /**
     * Extension: the most of the plan that may be added, and how much at once; mean readiness below, soreness from,
     * resting heart rate over the baseline from, RPE of an easy session from.
     */
    public record Extension(
            double share, int days, double readiness, double soreness, double restingRise, double easyRpe) {}
}
