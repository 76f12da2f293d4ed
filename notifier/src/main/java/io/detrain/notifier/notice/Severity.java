package io.detrain.notifier.notice;

/** How much a judgement matters, least first. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH
}
