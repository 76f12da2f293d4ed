package io.detrain.streams.plan;

/**
 * A plan's unscaled days for a regular athlete at full effort: all, rest, active, without a race, the usual ratio of
 * race load to fitness, and the floor (science.md 5.2, 5.3).
 */
public record BasePlan(double days, double rest, double active, double noRaceDays, double usualRatio, int floor) {

    private static final double REST_SHARE = 0.27;
    private static final double ACTIVE_SHARE = 0.32;
    private static final double METRES_PER_MILE = 1609.344;
    private static final int NO_FLOOR = 2;
    /** Of days, rest and active days after a long way down. */
    public static final double STEEP_FACTOR = 1.1;

    private static final Curve DAYS =
            Curve.through(3, 2, 5, 4, 10, 7, 16.1, 9, 21.1, 10, 42.2, 21, 65, 24, 100, 28, 161, 32);
    private static final Curve RATIO =
            Curve.through(5, 0.9, 10, 1.7, 16.1, 2.7, 21.1, 3.4, 42.2, 5.9, 65, 7.8, 100, 11, 161, 17);

    /** Days of a run of so many kilometres, for distances without a row of their own. */
    public static double runDays(double km) {
        return DAYS.at(km);
    }

    /** The base of a race; {@code km} and {@code effortKm} matter only to runs without a row of their own. */
    public static BasePlan of(RaceType type, double km, double effortKm) {
        return switch (type) {
            case RUN_5K -> row(4, 1, 1, 4, 0.9, NO_FLOOR);
            case RUN_10K -> row(7, 2, 2, 7, 1.7, NO_FLOOR);
            case RUN_10MI -> row(9, 2, 3, 10, 2.7, NO_FLOOR);
            case RUN_HALF -> row(10, 3, 3, 14, 3.4, 5);
            case RUN_MARATHON -> row(21, 5, 7, 28, 5.9, 10);
            case RUN_ULTRA_50_80K -> row(24, 6, 8, 35, 7.8, 12);
            case RUN_ULTRA_100K -> row(28, 7, 9, 42, 11.0, 12);
            case RUN_ULTRA_100MI -> row(32, 8, 11, 60, 17.0, 14);
            case RUN_OTHER, UNKNOWN -> run(km, effortKm);
            case TRI_SPRINT -> row(4, 1, 1, 5, 2.4, NO_FLOOR);
            case TRI_OLYMPIC -> row(7, 2, 2, 10, 4.5, NO_FLOOR);
            case TRI_70_3 -> row(14, 3, 5, 21, 7.7, 7);
            case TRI_IRONMAN -> row(28, 6, 9, 42, 12.0, 14);
            case OCR_SPRINT -> row(6, 2, 2, 6, 2.0, NO_FLOOR);
            case OCR_SUPER -> row(9, 2, 3, 10, 3.3, NO_FLOOR);
            case OCR_BEAST -> row(14, 3, 5, 21, 4.9, 7);
            case OCR_ULTRA -> row(26, 6, 9, 42, 8.3, 12);
            case CROSSFIT_1DAY -> row(5, 1, 2, 7, 2.0, NO_FLOOR);
            case CROSSFIT_MULTIDAY -> row(9, 2, 3, 14, 5.0, NO_FLOOR);
            case BIKE_ROAD -> row(4, 1, 1, 4, 3.0, NO_FLOOR);
            case BIKE_GRANFONDO -> row(6, 2, 2, 8, 5.0, NO_FLOOR);
            case SWIM_OPEN_WATER -> row(3, 1, 1, 4, 2.0, NO_FLOOR);
            case CYCLE_END -> row(7, 2, 3, 7, 0, 3);
            case SEASON_END -> row(14, 5, 5, 14, 0, 4);
        };
    }

    /** The same after a long way down (science.md 5.2). */
    BasePlan steep() {
        return new BasePlan(
                days * STEEP_FACTOR, rest * STEEP_FACTOR, active * STEEP_FACTOR, noRaceDays, usualRatio, floor);
    }

    private static BasePlan row(double days, double rest, double active, double noRace, double ratio, int floor) {
        return new BasePlan(days, rest, active, noRace, ratio, floor);
    }

    private static BasePlan run(double km, double effortKm) {
        double days = runDays(effortKm);
        int miles = Rounding.up(km * 1000 / METRES_PER_MILE);
        return row(days, REST_SHARE * days, ACTIVE_SHARE * days, miles, RATIO.at(effortKm), NO_FLOOR);
    }
}
