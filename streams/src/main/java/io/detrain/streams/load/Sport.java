package io.detrain.streams.load;

/** What was done; the order of load methods depends on it. */
public enum Sport {
    UNKNOWN,
    RUN,
    TRAIL_RUN,
    TREADMILL_RUN,
    RIDE,
    INDOOR_RIDE,
    SWIM,
    OPEN_WATER_SWIM,
    WALK,
    HIKE,
    SKI,
    ROW,
    STRENGTH,
    CROSSFIT,
    HIIT,
    OCR,
    TEAM_SPORT,
    YOGA,
    STRETCHING,
    MEDITATION,
    MULTISPORT,
    OTHER;

    /** Runs count as mileage. */
    public boolean isRun() {
        return this == RUN || this == TRAIL_RUN || this == TREADMILL_RUN;
    }

    /** Swims have a threshold speed of their own. */
    public boolean isSwim() {
        return this == SWIM || this == OPEN_WATER_SWIM;
    }

    /** Lifting takes an athlete out of the casual class. */
    public boolean isLifting() {
        return this == STRENGTH || this == CROSSFIT;
    }

    /** Gym and team sports are timed from start to end, endurance sports while moving. */
    public boolean isTimedByElapsed() {
        return switch (this) {
            case STRENGTH, CROSSFIT, HIIT, TEAM_SPORT, YOGA, STRETCHING, MEDITATION, OTHER, UNKNOWN -> true;
            case RUN,
                    TRAIL_RUN,
                    TREADMILL_RUN,
                    RIDE,
                    INDOOR_RIDE,
                    SWIM,
                    OPEN_WATER_SWIM,
                    WALK,
                    HIKE,
                    SKI,
                    ROW,
                    OCR,
                    MULTISPORT -> false;
        };
    }

    /** Whether one workout could be recorded under both names. */
    public boolean isCompatibleWith(Sport other) {
        return family() == other.family() || family() == Family.ANY || other.family() == Family.ANY;
    }

    private enum Family {
        ANY,
        FOOT,
        BIKE,
        SWIM,
        SKI,
        ROW,
        GYM,
        TEAM,
        MULTISPORT
    }

    private Family family() {
        return switch (this) {
            case UNKNOWN, OTHER -> Family.ANY;
            case RUN, TRAIL_RUN, TREADMILL_RUN, WALK, HIKE, OCR -> Family.FOOT;
            case RIDE, INDOOR_RIDE -> Family.BIKE;
            case SWIM, OPEN_WATER_SWIM -> Family.SWIM;
            case SKI -> Family.SKI;
            case ROW -> Family.ROW;
            case STRENGTH, CROSSFIT, HIIT, YOGA, STRETCHING, MEDITATION -> Family.GYM;
            case TEAM_SPORT -> Family.TEAM;
            case MULTISPORT -> Family.MULTISPORT;
        };
    }
}
