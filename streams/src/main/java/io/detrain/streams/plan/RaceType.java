package io.detrain.streams.plan;

/** What was raced, or which end was declared; UNKNOWN lets sport and distance decide. */
public enum RaceType {
    UNKNOWN,
    RUN_5K,
    RUN_10K,
    RUN_10MI,
    RUN_HALF,
    RUN_MARATHON,
    RUN_ULTRA_50_80K,
    RUN_ULTRA_100K,
    RUN_ULTRA_100MI,
    RUN_OTHER,
    TRI_SPRINT,
    TRI_OLYMPIC,
    TRI_70_3,
    TRI_IRONMAN,
    OCR_SPRINT,
    OCR_SUPER,
    OCR_BEAST,
    OCR_ULTRA,
    CROSSFIT_1DAY,
    CROSSFIT_MULTIDAY,
    BIKE_ROAD,
    BIKE_GRANFONDO,
    SWIM_OPEN_WATER,
    CYCLE_END,
    SEASON_END;

    /** Declared ends have a plan without a race. */
    public boolean isDeclaredEnd() {
        return this == CYCLE_END || this == SEASON_END;
    }

    /** Races on foot without obstacles. */
    public boolean isRun() {
        return compareTo(RUN_5K) >= 0 && compareTo(RUN_OTHER) <= 0;
    }

    /** Races that make a year a long-race year (science.md 2.10). */
    public boolean isLong() {
        return switch (this) {
            case RUN_MARATHON,
                    RUN_ULTRA_50_80K,
                    RUN_ULTRA_100K,
                    RUN_ULTRA_100MI,
                    TRI_70_3,
                    TRI_IRONMAN,
                    OCR_BEAST,
                    OCR_ULTRA,
                    CROSSFIT_MULTIDAY -> true;
            case UNKNOWN,
                    RUN_5K,
                    RUN_10K,
                    RUN_10MI,
                    RUN_HALF,
                    RUN_OTHER,
                    TRI_SPRINT,
                    TRI_OLYMPIC,
                    OCR_SPRINT,
                    OCR_SUPER,
                    CROSSFIT_1DAY,
                    BIKE_ROAD,
                    BIKE_GRANFONDO,
                    SWIM_OPEN_WATER,
                    CYCLE_END,
                    SEASON_END -> false;
        };
    }
}
