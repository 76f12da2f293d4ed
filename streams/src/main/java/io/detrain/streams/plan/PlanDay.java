package io.detrain.streams.plan;

/** One day of a plan: what it is for, and the most load, load units. */
public record PlanDay(PhaseKind kind, double cap) {}
