package io.detrain.streams.plan;

import java.time.LocalDate;

/** What became of a plan that the calendar alone would not have made of it. */
public sealed interface PlanChange {

    /** The day on which it was decided. */
    LocalDate on();

    /** The athlete recovered faster: the next phase starts tomorrow, and so many days are saved. */
    record Advanced(LocalDate on, PhaseKind from, int days) implements PlanChange {}

    /** The athlete is not back yet: so many days like the last, and which signal said so. */
    record Extended(LocalDate on, Reason because, int days) implements PlanChange {}

    /** A hard session in the plan costs so many easy days. */
    record Violated(LocalDate on, int days) implements PlanChange {}

    /** Nothing is left to extend by, and the athlete is still not back. */
    record Stalled(LocalDate on, Reason because) implements PlanChange {}

    /** Ended by the athlete or coach. */
    record Overridden(LocalDate on, String reason) implements PlanChange {}

    /** The signal that says that a phase has not done its work. */
    enum Reason {
        READINESS,
        SORENESS,
        HEART_RATE_VARIABILITY,
        RESTING_HEART_RATE,
        EASY_SESSION_FELT_HARD
    }
}
