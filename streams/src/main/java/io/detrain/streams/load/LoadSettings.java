package io.detrain.streams.load;

import io.detrain.schemas.settings.Settings;

/** Constants of a session's load (science.md 1, 8.1 and 10, load.*). */
public record LoadSettings(
        Trimp trimp,
        double thresholdShare,
        Points points,
        int swimExponent,
        Coverage coverage,
        Plausibility plausibility,
        Calibration calibration) {

    /** Those of science.md. */
    public static final LoadSettings DEFAULT = of(Settings.NONE);

    /** Those in force. */
    public static LoadSettings of(Settings settings) {
        return new LoadSettings(
                new Trimp(
                        settings.number("load.trimp.b.male"),
                        settings.number("load.trimp.b.female"),
                        settings.number("load.trimp.b.unspecified")),
                settings.number("load.lthr.hrrFraction"),
                new Points(
                        settings.number("load.edwards.per100"),
                        settings.number("load.lucia.per100"),
                        settings.number("load.srpe.per100")),
                settings.count("load.swim.exponent"),
                new Coverage(
                        settings.number("dq.hr.beyondMax"),
                        settings.number("dq.hr.coverageFull"),
                        settings.number("dq.hr.coverageLeast")),
                new Plausibility(
                        settings.number("load.maxPerHour.long"),
                        settings.number("load.maxPerHour.short"),
                        settings.number("load.maxSession")),
                new Calibration(
                        90,
                        settings.count("load.calibration.minPairs"),
                        settings.number("load.calibration.min"),
                        settings.number("load.calibration.max")));
    }

    /** Exponents of Banister's weighting (science.md 1.3). */
    public record Trimp(double male, double female, double unspecified) {

        /** Exponent b of r·exp(b·r). */
        public double of(Sex sex) {
            return switch (sex) {
                case MALE -> male;
                case FEMALE -> female;
                case UNSPECIFIED -> unspecified;
            };
        }
    }

    /** Points of other scales that are 100 load units. */
    public record Points(double edwards, double lucia, double sessionRpe) {}

    /** Beats over the maximum that are believed; shares of the time that are all of it, and too little of it. */
    public record Coverage(double beyondMaxBpm, double full, double least) {}
}
