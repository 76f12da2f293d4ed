package io.detrain.streams.training;

/** What is known of a day; unknown is not rest. */
public enum DayState {
    UNKNOWN,
    TRAINED,
    REST_CONFIRMED,
    REST_INFERRED,
    NOT_WORN;

    /** Whether something says what happened on the day. */
    public boolean isKnown() {
        return this != UNKNOWN && this != NOT_WORN;
    }
}
