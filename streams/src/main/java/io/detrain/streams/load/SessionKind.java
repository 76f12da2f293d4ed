package io.detrain.streams.load;

/** How a workout was meant or done. */
public enum SessionKind {
    UNKNOWN,
    EASY,
    STEADY,
    LONG,
    INTERVALS,
    TEMPO,
    THRESHOLD,
    RACE,
    TIME_TRIAL,
    HIIT,
    CROSSFIT,
    HEAVY_STRENGTH,
    LIGHT_STRENGTH,
    HILL_REPEATS,
    RECOVERY,
    MOBILITY;

    /** Kinds that are hard whatever the sensors say (science.md 3.5). */
    public boolean isHard() {
        return switch (this) {
            case INTERVALS, TEMPO, THRESHOLD, RACE, TIME_TRIAL, HIIT, CROSSFIT, HEAVY_STRENGTH, HILL_REPEATS -> true;
            case UNKNOWN, EASY, STEADY, LONG, LIGHT_STRENGTH, RECOVERY, MOBILITY -> false;
        };
    }
}
