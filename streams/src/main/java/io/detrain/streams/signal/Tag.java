package io.detrain.streams.signal;

/** What was going on, on a local date, that sets signals aside. */
public enum Tag {
    ILL,
    /** A journey over three time zones or more. */
    TRAVELLING,
    /** Above 2000 m. */
    ALTITUDE,
    /** Pregnancy, heart disease, a drug that slows the heart, or the wish not to be judged. */
    MEDICAL,
    ALCOHOL,
    RACED,
    INJURED,
    /** A declared break between seasons. */
    OFF_SEASON;

    /** Its bit among those of a day. */
    public int bit() {
        return 1 << ordinal();
    }
}
