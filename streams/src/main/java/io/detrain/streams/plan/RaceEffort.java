package io.detrain.streams.plan;

import java.util.OptionalDouble;

/**
 * A race as the length of a plan sees it: what it was, how far, its load, and how hard it was by feel or, as
 * {@code relativeIntensity}, against what races of its duration are run at.
 */
public record RaceEffort(
        RaceType type,
        double km,
        double effortKm,
        boolean steepDescent,
        OptionalDouble load,
        OptionalDouble rpe,
        OptionalDouble relativeIntensity) {

    private static final double SHORT_KM = 10.5;

    /** A declared end: no race at all. */
    public static RaceEffort end(RaceType type) {
        return new RaceEffort(
                type, 0, 0, false, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    BasePlan base(RaceTable races) {
        BasePlan base = races.of(type, km, effortKm);
        return steepDescent ? base.steep(races.steep()) : base;
    }

    /** Short races let a casual athlete off with one or two days (science.md 5.3, rulings.md 22). */
    public boolean isShort() {
        return switch (type) {
            case RUN_5K, RUN_10K, TRI_SPRINT, OCR_SPRINT, CROSSFIT_1DAY, BIKE_ROAD, SWIM_OPEN_WATER -> true;
            case RUN_OTHER, UNKNOWN -> effortKm <= SHORT_KM;
            case RUN_10MI,
                    RUN_HALF,
                    RUN_MARATHON,
                    RUN_ULTRA_50_80K,
                    RUN_ULTRA_100K,
                    RUN_ULTRA_100MI,
                    TRI_OLYMPIC,
                    TRI_70_3,
                    TRI_IRONMAN,
                    OCR_SUPER,
                    OCR_BEAST,
                    OCR_ULTRA,
                    CROSSFIT_MULTIDAY,
                    BIKE_GRANFONDO,
                    CYCLE_END,
                    SEASON_END -> false;
        };
    }

    @Override
    public String toString() {
        return "RaceEffort[" + type + "]";
    }
}
