package io.detrain.streams.strain;

/** How far strain has gone. */
public enum StrainLevel {
    NONE,
    WATCH,
    STRAINED,
    OVERREACHING_PATTERN;

    /** Whether it is that level or a worse one. */
    public boolean isAtLeast(StrainLevel other) {
        return compareTo(other) >= 0;
    }

    /** One step down, NONE at least. */
    StrainLevel lower() {
        return switch (this) {
            case NONE, WATCH -> NONE;
            case STRAINED -> WATCH;
            case OVERREACHING_PATTERN -> STRAINED;
        };
    }
}
