package io.detrain.streams.plan;

/** How much someone trains; scales the length of plans and of runs of training days. */
public enum TrainingClass {
    CASUAL,
    REGULAR,
    COMPETITIVE
}
