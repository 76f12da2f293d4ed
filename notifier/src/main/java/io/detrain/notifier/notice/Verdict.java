package io.detrain.notifier.notice;

/** What someone says of a message; {@code TAKEN_BACK} where they have thought better of it. */
public enum Verdict {
    HELPFUL,
    NOT_HELPFUL,
    ACKNOWLEDGED,
    TAKEN_BACK
}
