package io.detrain.streams.plan;

import io.detrain.streams.load.Sport;

/** The type of a race from its sport and distance, where nobody said (science.md 5.2, rulings.md 39). */
public final class RaceTypes {

    private static final double GRANFONDO_KM = 100;
    private static final double GRANFONDO_HOURS = 3;

    private RaceTypes() {}

    /** Kilometre-effort of a trail race (science.md 5.2). */
    public static double kmEffort(double km, double ascentM) {
        return km + ascentM / 100;
    }

    /** The type of a race in a sport; {@code km} is kilometre-effort off the road. */
    public static RaceType of(Sport sport, double km, double hours) {
        return switch (sport) {
            case RUN, TRAIL_RUN, TREADMILL_RUN, WALK, HIKE -> run(km);
            case RIDE, INDOOR_RIDE -> km <= GRANFONDO_KM ? RaceType.BIKE_ROAD : RaceType.BIKE_GRANFONDO;
            case SWIM, OPEN_WATER_SWIM -> RaceType.SWIM_OPEN_WATER;
            case OCR -> obstacles(km);
            case MULTISPORT -> triathlon(km);
            case STRENGTH, CROSSFIT, HIIT -> RaceType.CROSSFIT_1DAY;
            case SKI, ROW, TEAM_SPORT, YOGA, STRETCHING, MEDITATION, OTHER, UNKNOWN ->
                hours <= GRANFONDO_HOURS ? RaceType.BIKE_ROAD : RaceType.BIKE_GRANFONDO;
        };
    }

    private static RaceType run(double km) {
        if (within(km, 4.5, 6)) {
            return RaceType.RUN_5K;
        }
        if (within(km, 9.5, 10.5)) {
            return RaceType.RUN_10K;
        }
        if (within(km, 14.5, 17)) {
            return RaceType.RUN_10MI;
        }
        if (within(km, 20, 22.5)) {
            return RaceType.RUN_HALF;
        }
        return km < 41 ? RaceType.RUN_OTHER : marathonOrMore(km);
    }

    private static RaceType marathonOrMore(double km) {
        if (km <= 43.5) {
            return RaceType.RUN_MARATHON;
        }
        if (km <= 90) {
            return RaceType.RUN_ULTRA_50_80K;
        }
        return km <= 130 ? RaceType.RUN_ULTRA_100K : RaceType.RUN_ULTRA_100MI;
    }

    private static RaceType obstacles(double km) {
        if (km <= 6) {
            return RaceType.OCR_SPRINT;
        }
        if (km <= 14) {
            return RaceType.OCR_SUPER;
        }
        return km < 45 ? RaceType.OCR_BEAST : RaceType.OCR_ULTRA;
    }

    private static RaceType triathlon(double km) {
        if (km <= 35) {
            return RaceType.TRI_SPRINT;
        }
        if (km <= 70) {
            return RaceType.TRI_OLYMPIC;
        }
        return km <= 140 ? RaceType.TRI_70_3 : RaceType.TRI_IRONMAN;
    }

    private static boolean within(double km, double from, double to) {
        return km >= from && km <= to;
    }
}
