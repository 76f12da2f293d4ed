package io.detrain.streams.rule;

/**
 * A run of training days (science.md 2.9): its first day, its length, unknown days since the last known one, and when
 * and at what length a rest day became due and overdue. Days are epoch days, {@link #NEVER} where there is none.
 */
public record TrainingRun(
        long start, int length, int unknownDays, long dueSince, int dueLength, long overdueSince, int overdueLength) {

    /** No such day. */
    public static final long NEVER = Long.MIN_VALUE;

    /** No run. */
    public static final TrainingRun NONE = new TrainingRun(NEVER, 0, 0, NEVER, 0, NEVER, 0);

    private static final int UNKNOWN_DAYS_KEPT = 3;
    private static final int OVERDUE_AFTER = 4;

    /** The run after a training day, when a rest day is due after {@code limit} of them. */
    public TrainingRun trained(long day, int limit) {
        int next = length + 1;
        boolean due = dueSince == NEVER && next >= limit;
        boolean overdue = overdueSince == NEVER && next - OVERDUE_AFTER >= limit;
        return new TrainingRun(
                length == 0 ? day : start,
                next,
                0,
                due ? day : dueSince,
                due ? next : dueLength,
                overdue ? day : overdueSince,
                overdue ? next : overdueLength);
    }

    /** The run after an unknown day: neither longer nor broken, given up after more than three (rulings.md 4). */
    public TrainingRun unknown() {
        return length == 0 || unknownDays >= UNKNOWN_DAYS_KEPT
                ? NONE
                : new TrainingRun(start, length, unknownDays + 1, dueSince, dueLength, overdueSince, overdueLength);
    }

    /** Whether it matters to the next training day how many are too many; two is the least that anyone sets. */
    boolean awaitsLimit() {
        return length > 0 && overdueSince == NEVER;
    }

    /** Whether a rest day is due. */
    public boolean isDue() {
        return dueSince != NEVER;
    }

    /** Whether it has been due for long. */
    public boolean isOverdue() {
        return overdueSince != NEVER;
    }
}
