package io.detrain.streams.training;

/** What became of a judgement. */
public enum Status {
    RAISED,
    AMENDED,
    CLEARED,
    WITHDRAWN
}
