package io.detrain.streams.load;

/** Where the load of a workout comes from. */
public enum LoadMethod {
    UNKNOWN,
    POWER,
    PACE,
    HR_STREAM,
    HR_ZONES,
    HR_AVG,
    SRPE,
    DURATION,
    RACE_EXPECTED,
    GENTLE;

    /** Only a measured intensity says how hard a session was (rulings.md 18). */
    public boolean measuresIntensity() {
        return this == POWER || this == PACE || isHeartRate();
    }

    /** The body's response, as opposed to the work done. */
    public boolean isHeartRate() {
        return this == HR_STREAM || this == HR_ZONES || this == HR_AVG;
    }
}
