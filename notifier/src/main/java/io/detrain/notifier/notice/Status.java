package io.detrain.notifier.notice;

/** What became of a judgement. */
public enum Status {
    RAISED,
    AMENDED,
    CLEARED,
    WITHDRAWN
}
