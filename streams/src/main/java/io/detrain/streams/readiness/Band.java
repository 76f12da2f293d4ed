package io.detrain.streams.readiness;

/** What a readiness means for the day; a plan that is running always wins over GO. */
public enum Band {
    /** No hard training, and better none at all. */
    REST,
    /** Easy only. */
    LOW,
    /** Keep it easy, or shorten what is hard. */
    MODERATE,
    /** As planned. */
    GO
}
