package io.detrain.streams.load;

/** How far a load can be trusted. */
public enum Quality {
    HIGH,
    MEDIUM,
    LOW;

    /** The lesser of the two. */
    public Quality and(Quality other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
