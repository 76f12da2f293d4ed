package io.detrain.streams.plan;

/** What a stretch of a plan is for. */
public enum PhaseKind {
    REST,
    ACTIVE_RECOVERY,
    RELOAD
}
