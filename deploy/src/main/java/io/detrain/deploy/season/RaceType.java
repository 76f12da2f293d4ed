package io.detrain.deploy.season;

import java.util.List;

/** The races that people of the season enter. */
enum RaceType {
    RUN_5K("RUN", 5_000, 4),
    RUN_10K("RUN", 10_000, 7),
    RUN_HALF("RUN", 21_097, 10),
    RUN_MARATHON("RUN", 42_195, 21),
    TRI_OLYMPIC("MULTISPORT", 51_500, 7),
    TRI_70_3("MULTISPORT", 113_000, 14),
    TRI_IRONMAN("MULTISPORT", 226_000, 28),
    BIKE_ROAD("RIDE", 90_000, 4),
    BIKE_GRANFONDO("RIDE", 140_000, 6),
    CROSSFIT_1DAY("CROSSFIT", 0, 5),
    SWIM_OPEN_WATER("OPEN_WATER_SWIM", 3_000, 3);

    final String sport;
    final double distanceM;

    /** Days that a sensible athlete stays away from hard training. */
    final int recoveryDays;

    RaceType(String sport, double distanceM, int recoveryDays) {
        this.sport = sport;
        this.distanceM = distanceM;
        this.recoveryDays = recoveryDays;
    }

    /** Parts of a race of several sports; empty for one. */
    List<Leg> legs() {
        return switch (this) {
            case TRI_OLYMPIC -> triathlon(1_500, 40_000, 10_000);
            case TRI_70_3 -> triathlon(1_900, 90_000, 21_100);
            case TRI_IRONMAN -> triathlon(3_800, 180_000, 42_200);
            case RUN_5K, RUN_10K, RUN_HALF, RUN_MARATHON, BIKE_ROAD, BIKE_GRANFONDO, CROSSFIT_1DAY, SWIM_OPEN_WATER ->
                List.of();
        };
    }

    private static List<Leg> triathlon(double swimM, double rideM, double runM) {
        return List.of(
                new Leg("OPEN_WATER_SWIM", swimM, 0.12),
                new Leg("RIDE", rideM, 0.52),
                new Leg("RUN", runM, 0.35)); // the rest passes in the transition zone
    }

    /** @param time share of the whole time */
    record Leg(String sport, double distanceM, double time) {}

    Effort effort() {
        return switch (this) {
            case RUN_5K, RUN_10K, CROSSFIT_1DAY, SWIM_OPEN_WATER -> Effort.RACE_SHORT;
            case RUN_HALF, RUN_MARATHON, TRI_OLYMPIC, BIKE_ROAD, BIKE_GRANFONDO -> Effort.RACE_LONG;
            case TRI_70_3, TRI_IRONMAN -> Effort.RACE_DAY_LONG;
        };
    }

    /** Seconds that someone with this easy running speed takes. */
    long seconds(double easySpeedMps) {
        return Math.round(
                switch (this) {
                    case RUN_5K, RUN_10K -> distanceM / (easySpeedMps * 1.30);
                    case RUN_HALF -> distanceM / (easySpeedMps * 1.22);
                    case RUN_MARATHON -> distanceM / (easySpeedMps * 1.14);
                    case TRI_OLYMPIC -> 51_500 / (easySpeedMps * 1.9);
                    case TRI_70_3 -> 113_000 / (easySpeedMps * 1.95);
                    case TRI_IRONMAN -> 226_000 / (easySpeedMps * 1.9);
                    case BIKE_ROAD, BIKE_GRANFONDO -> distanceM / (easySpeedMps * 3.2);
                    case CROSSFIT_1DAY -> 5_400.0;
                    case SWIM_OPEN_WATER -> distanceM / (easySpeedMps * 0.36);
                });
    }
}
