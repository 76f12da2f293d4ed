package io.detrain.streams.training;

/**
 * Mornings in which ratios mean nothing, because too long a gap is going on or has just ended: the weeks that are held
 * against each other would be one of training and one of not knowing (science.md 2.1).
 */
final class StaleDays {

    private static final int DAYS_AFTER = 14;

    private final long first;
    private final boolean[] stale;

    /** Of the days from {@code first} on. */
    StaleDays(Days days, long first, RulesByDate rules) {
        this.first = first;
        this.stale = new boolean[(int) Math.max(0, days.last() - first + 1)];
        int unknown = 0;
        long until = Long.MIN_VALUE;
        for (long day = first; day <= days.last(); day++) {
            boolean known = days.state(day).isKnown();
            boolean wasLong = unknown > rules.on(day).rolling().known().longestGap();
            if (known && wasLong) {
                until = day + DAYS_AFTER;
            }
            unknown = known ? 0 : unknown + 1;
            stale[(int) (day - first)] = wasLong || day <= until;
        }
    }

    /** Whether ratios mean nothing in the morning of a day. */
    boolean isStale(long morning) {
        long i = morning - first;
        return i >= 0 && i < stale.length && stale[(int) i];
    }
}
