package io.detrain.schemas.settings;

import static io.detrain.schemas.settings.Label.EXPERT;
import static io.detrain.schemas.settings.Label.MODERATE;
import static io.detrain.schemas.settings.Label.WEAK;

import java.util.List;
import java.util.stream.Stream;

/** A plan's days by race, before anything scales them (science.md 5.2). */
final class RacePlanDefaults {

    private static final int LEAST_DAYS = 2;
    private static final int MOST_DAYS =
            35; // scaled by 1.6 and extended by half, a plan is over before it is forgotten

    static final List<Setting> ALL = Stream.of(
                    race("RUN_5K", 4, 1, 1, 4, 0.9, 2, EXPERT),
                    race("RUN_10K", 7, 2, 2, 7, 1.7, 2, EXPERT),
                    race("RUN_10MI", 9, 2, 3, 10, 2.7, 2, EXPERT),
                    race("RUN_HALF", 10, 3, 3, 14, 3.4, 5, WEAK),
                    race("RUN_MARATHON", 21, 5, 7, 28, 5.9, 10, MODERATE),
                    race("RUN_ULTRA_50_80K", 24, 6, 8, 35, 7.8, 12, WEAK),
                    race("RUN_ULTRA_100K", 28, 7, 9, 42, 11.0, 12, WEAK),
                    race("RUN_ULTRA_100MI", 32, 8, 11, 60, 17.0, 14, WEAK),
                    race("TRI_SPRINT", 4, 1, 1, 5, 2.4, 2, EXPERT),
                    race("TRI_OLYMPIC", 7, 2, 2, 10, 4.5, 2, EXPERT),
                    race("TRI_70_3", 14, 3, 5, 21, 7.7, 7, EXPERT),
                    race("TRI_IRONMAN", 28, 6, 9, 42, 12.0, 14, MODERATE),
                    race("OCR_SPRINT", 6, 2, 2, 6, 2.0, 2, EXPERT),
                    race("OCR_SUPER", 9, 2, 3, 10, 3.3, 2, EXPERT),
                    race("OCR_BEAST", 14, 3, 5, 21, 4.9, 7, EXPERT),
                    race("OCR_ULTRA", 26, 6, 9, 42, 8.3, 12, EXPERT),
                    race("CROSSFIT_1DAY", 5, 1, 2, 7, 2.0, 2, WEAK),
                    race("CROSSFIT_MULTIDAY", 9, 2, 3, 14, 5.0, 2, EXPERT),
                    race("BIKE_ROAD", 4, 1, 1, 4, 3.0, 2, EXPERT),
                    race("BIKE_GRANFONDO", 6, 2, 2, 8, 5.0, 2, EXPERT),
                    race("SWIM_OPEN_WATER", 3, 1, 1, 4, 2.0, 2, EXPERT),
                    end("CYCLE_END", 7, 2, 3, 3),
                    end("SEASON_END", 14, 5, 5, 4),
                    distance("3", 2),
                    distance("5", 4, 0.9),
                    distance("10", 7, 1.7),
                    distance("16", 9, 2.7),
                    distance("21", 10, 3.4),
                    distance("42", 21, 5.9),
                    distance("65", 24, 7.8),
                    distance("100", 28, 11),
                    distance("161", 32, 17))
            .flatMap(List::stream)
            .toList();

    private RacePlanDefaults() {}

    private static List<Setting> race(
            String type, int days, int rest, int active, int noRace, double ratio, int floor, Label label) {
        return Stream.concat(
                        plan(type, days, rest, active, floor, label),
                        Stream.of(
                                Setting.count(key(type, "noRaceDays"), noRace, 0, 120, "days", label, "without a race"),
                                Setting.of(
                                        key(type, "usualRatio"),
                                        ratio,
                                        0.5,
                                        25,
                                        "days",
                                        EXPERT,
                                        "usual race load over fitness load")))
                .toList();
    }

    private static List<Setting> end(String type, int days, int rest, int active, int floor) {
        return plan(type, days, rest, active, floor, EXPERT).toList();
    }

    /** Points of the curve for runs that have no row of their own. */
    private static List<Setting> distance(String km, int days) {
        return List.of(Setting.of(
                "plan.runKm." + km + ".days", days, LEAST_DAYS, MOST_DAYS, "days", EXPERT, "without hard training"));
    }

    private static List<Setting> distance(String km, int days, double ratio) {
        return Stream.concat(
                        distance(km, days).stream(),
                        Stream.of(Setting.of(
                                "plan.runKm." + km + ".usualRatio",
                                ratio,
                                0.5,
                                25,
                                "days",
                                EXPERT,
                                "usual race load over fitness load")))
                .toList();
    }

    private static Stream<Setting> plan(String type, int days, int rest, int active, int floor, Label label) {
        return Stream.of(
                Setting.count(key(type, "days"), days, LEAST_DAYS, MOST_DAYS, "days", label, "without hard training"),
                Setting.count(key(type, "rest"), rest, 1, 20, "days", label, "of them rest"),
                Setting.count(key(type, "active"), active, 1, 20, "days", label, "of them active recovery"),
                Setting.count(key(type, "floor"), floor, LEAST_DAYS, 20, "days", label, "least after full effort"));
    }

    private static String key(String type, String number) {
        return "plan.raceType." + type + "." + number;
    }
}
