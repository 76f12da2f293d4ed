package io.detrain.streams.plan;

import java.time.LocalDate;

/** A stretch of a plan, both dates included. */
public record Phase(PhaseKind kind, LocalDate from, LocalDate to) {}
