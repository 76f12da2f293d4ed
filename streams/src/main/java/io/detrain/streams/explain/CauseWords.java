package io.detrain.streams.explain;

import io.detrain.streams.plan.RaceType;

/** What a plan follows, in words. */
final class CauseWords {

    private CauseWords() {}

    static String of(RaceType cause) {
        return switch (cause) {
            case UNKNOWN -> "a race";
            case RUN_5K -> "a 5 km race";
            case RUN_10K -> "a 10 km race";
            case RUN_10MI -> "a 10 mile race";
            case RUN_HALF -> "a half marathon";
            case RUN_MARATHON -> "a marathon";
            case RUN_ULTRA_50_80K -> "an ultra of 50 to 80 km";
            case RUN_ULTRA_100K -> "an ultra of 100 km";
            case RUN_ULTRA_100MI -> "an ultra of 100 miles";
            case RUN_OTHER -> "a running race";
            case TRI_SPRINT -> "a sprint triathlon";
            case TRI_OLYMPIC -> "an Olympic triathlon";
            case TRI_70_3 -> "a 70.3 triathlon";
            case TRI_IRONMAN -> "an Ironman";
            case OCR_SPRINT -> "an obstacle sprint";
            case OCR_SUPER -> "an obstacle race";
            case OCR_BEAST -> "an obstacle beast";
            case OCR_ULTRA -> "an obstacle ultra";
            case CROSSFIT_1DAY -> "a CrossFit event";
            case CROSSFIT_MULTIDAY -> "a CrossFit event of several days";
            case BIKE_ROAD -> "a bike race";
            case BIKE_GRANFONDO -> "a gran fondo";
            case SWIM_OPEN_WATER -> "an open-water swim";
            case CYCLE_END -> "the end of a training cycle";
            case SEASON_END -> "the end of the season";
        };
    }
}
