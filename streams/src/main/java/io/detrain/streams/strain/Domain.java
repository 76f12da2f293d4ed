package io.detrain.streams.strain;

/** Where a sign of strain shows. */
public enum Domain {
    LOAD,
    AUTONOMIC,
    SUBJECTIVE,
    SLEEP,
    PERFORMANCE;

    /** Whether it is the athlete that answers, and not only what was done or how the night was. */
    public boolean isResponse() {
        return this == AUTONOMIC || this == SUBJECTIVE || this == PERFORMANCE;
    }
}
