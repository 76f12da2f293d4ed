package io.detrain.streams.signal;

/** What a judgement of a signal rests on. */
public enum Basis {
    /** No value is remembered. */
    NOTHING,
    /** Too few values for a baseline yet. */
    TOO_FEW,
    /** The device, the metric or the time of measurement changed, and the new one has no baseline yet. */
    NEW_SOURCE,
    /** A baseline of few values. */
    PROVISIONAL,
    /** A baseline of enough values. */
    MATURE
}
