package io.detrain.notifier.notice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A dated stretch of a plan, both ends included. */
public record Phase(Kind kind, LocalDate from, LocalDate to) {

    /** What a stretch is for; {@code OTHER} is one that this version does not know. */
    public enum Kind {
        REST,
        ACTIVE_RECOVERY,
        RELOAD,
        RETURN,
        OTHER
    }

    public Phase {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a phase ends before it starts: " + from + ", " + to);
        }
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }
}
