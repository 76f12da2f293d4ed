package io.detrain.notifier.notice;

/** How far a message may push in. */
public enum Urgency {
    /** Counts against the week's budget, and waits for the next morning: by then it may have turned out otherwise. */
    PATIENT,
    /** Counts against the week's budget. */
    ROUTINE,
    /** Counts against it, and comes once in three days at most. */
    STRAIN,
    /** Never held back by a budget, but it lets people sleep. */
    IMPORTANT,
    /** An answer to what the athlete has just reported: at any hour. */
    AT_ONCE;

    boolean isBudgeted() {
        return switch (this) {
            case PATIENT, ROUTINE, STRAIN -> true;
            case IMPORTANT, AT_ONCE -> false;
        };
    }
}
