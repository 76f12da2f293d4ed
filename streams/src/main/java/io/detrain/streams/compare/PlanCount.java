package io.detrain.streams.compare;

/** Plans that only one of the rule sets draws, and those of both by their length; days are those of all of them together. */
public record PlanCount(
        int onlyLive, int onlyCandidate, int same, int longer, long daysLonger, int shorter, long daysShorter) {

    static final PlanCount NONE = new PlanCount(0, 0, 0, 0, 0, 0, 0);
    static final PlanCount ONLY_LIVE = new PlanCount(1, 0, 0, 0, 0, 0, 0);
    static final PlanCount ONLY_CANDIDATE = new PlanCount(0, 1, 0, 0, 0, 0, 0);

    /** Of one plan that has so many days, and so many by the candidate. */
    static PlanCount of(int live, int candidate) {
        var more = candidate - live;
        if (more == 0) {
            return new PlanCount(0, 0, 1, 0, 0, 0, 0);
        }
        return more > 0 ? new PlanCount(0, 0, 0, 1, more, 0, 0) : new PlanCount(0, 0, 0, 0, 0, 1, -more);
    }

    PlanCount plus(PlanCount other) {
        return new PlanCount(
                onlyLive + other.onlyLive,
                onlyCandidate + other.onlyCandidate,
                same + other.same,
                longer + other.longer,
                daysLonger + other.daysLonger,
                shorter + other.shorter,
                daysShorter + other.daysShorter);
    }

    /** Whether all plans are as long as they were. */
    public boolean isSame() {
        return onlyLive == 0 && onlyCandidate == 0 && longer == 0 && shorter == 0;
    }
}
