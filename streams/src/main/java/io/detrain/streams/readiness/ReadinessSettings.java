package io.detrain.streams.readiness;

import io.detrain.schemas.settings.Settings;

/** Weights, shape, caps and bands of readiness (science.md 4.1 and 10). */
public record ReadinessSettings(Weights weights, Shape shape, Sleep sleep, Caps caps, Bands bands) {

    /** The defaults of science.md. */
    public static ReadinessSettings standard() {
        return of(Settings.NONE);
    }

    /** Those in force. */
    public static ReadinessSettings of(Settings settings) {
        return new ReadinessSettings(
                new Weights(
                        settings.number("ready.weights.hrv"),
                        settings.number("ready.weights.rhr"),
                        settings.number("ready.weights.sleep"),
                        settings.number("ready.weights.subjective"),
                        settings.number("ready.weights.load"),
                        settings.number("ready.minCoverage")),
                new Shape(
                        settings.number("ready.center"),
                        settings.number("ready.slope"),
                        2,
                        0.5,
                        0.5,
                        1.5,
                        0.20,
                        -3,
                        1,
                        28),
                new Sleep(0.7, 45, 420),
                new Caps(15, 240, 50, 6, 45, 55, 35),
                new Bands(65, 45, 25, -1));
    }

    /** Weight of each component, and the least that all present ones must have together. */
    public record Weights(double hrv, double rhr, double sleep, double subjective, double load, double leastCoverage) {

        double of(Component component) {
            return switch (component) {
                case HRV -> hrv;
                case RHR -> rhr;
                case SLEEP -> sleep;
                case SUBJECTIVE -> subjective;
                case LOAD -> load;
            };
        }
    }

    /**
     * Score of what is usual, and of each standard deviation; where variability is too high, the best it can count, and
     * how it falls beyond; the best that others can count; share of form for one, and its range; values of a baseline
     * for full confidence.
     */
    public record Shape(
            double centre,
            double slope,
            double tooHigh,
            double mostHrv,
            double fall,
            double most,
            double formUnit,
            double leastLoad,
            double mostLoad,
            int fullBaseline) {}

    /** Share of the last night, least standard deviation and least need, both in minutes. */
    public record Sleep(double night, double leastSpread, double need) {}

    /** Caps of illness, of a sleep under so many minutes, of soreness from so much, and of the levels of strain. */
    public record Caps(
            double ill,
            double shortSleepMinutes,
            double shortSleep,
            double soreFrom,
            double sore,
            double strained,
            double overreaching) {}

    /** Least scores of the bands, and the least negative contribution that is worth a word. */
    public record Bands(double go, double moderate, double low, double worthAWord) {}
}
