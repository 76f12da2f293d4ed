package io.detrain.streams.plan;

import io.detrain.schemas.settings.Settings;

/** When a plan gives way to the body, and how far (science.md 5.6 and 10, plan.*). */
public record AdaptationSettings(Advance advance, Extension extension, int violationDays) {

    /** Those of science.md. */
    public static final AdaptationSettings DEFAULT = of(Settings.NONE);

    /** Those in force. */
    public static AdaptationSettings of(Settings settings) {
        return new AdaptationSettings(
                new Advance(
                        settings.number("plan.advance.share"),
                        settings.number("plan.advance.phaseShare"),
                        settings.number("plan.advance.readiness"),
                        settings.number("plan.advance.soreness"),
                        settings.count("plan.advance.longRaceRest")),
                new Extension(
                        settings.number("plan.extend.share"),
                        settings.count("plan.extend.days"),
                        settings.number("plan.extend.readiness"),
                        settings.number("plan.extend.soreness"),
                        settings.number("plan.extend.restingRise"),
                        settings.number("plan.extend.easyRpe")),
                settings.count("plan.violation.days"));
    }

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
