package io.detrain.streams.plan;

import java.time.LocalDate;

/** An athlete or coach ends a plan on their own account: the first date without it, and why. */
public record PlanOverride(LocalDate from, String reason) {}
