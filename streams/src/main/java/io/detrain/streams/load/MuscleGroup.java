package io.detrain.streams.load;

/** What a strength session trained (science.md 1.11). */
public enum MuscleGroup {
    UPPER,
    LOWER,
    CORE,
    FULL;

    /** Its bit among those of a session. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Whether both train the same muscles; the whole body is every group. */
    public boolean overlaps(MuscleGroup other) {
        return this == other || this == FULL || other == FULL;
    }
}
