package io.detrain.streams.rule;

/** How much a finding matters. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH;

    /** One step up, HIGH at most. */
    public Severity raised() {
        return this == HIGH ? HIGH : values()[ordinal() + 1];
    }
}
