package io.detrain.streams.readiness;

/** What holds readiness down, whatever its components say. */
public enum Cap {
    ILL,
    OVERREACHING_PATTERN,
    SORE,
    SHORT_SLEEP,
    STRAINED
}
