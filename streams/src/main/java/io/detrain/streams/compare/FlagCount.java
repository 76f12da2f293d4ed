package io.detrain.streams.compare;

/**
 * The flags of one rule: those that only one of the rule sets raises, and those of both. One that begins on another day
 * is another one.
 *
 * @param same of both, as severe
 * @param otherSeverity of both, and not as severe
 */
public record FlagCount(int onlyLive, int onlyCandidate, int same, int otherSeverity) {

    static final FlagCount NONE = new FlagCount(0, 0, 0, 0);

    FlagCount plus(FlagCount other) {
        return new FlagCount(
                onlyLive + other.onlyLive,
                onlyCandidate + other.onlyCandidate,
                same + other.same,
                otherSeverity + other.otherSeverity);
    }

    /** Whether the rule says the same under both. */
    public boolean isSame() {
        return onlyLive == 0 && onlyCandidate == 0 && otherSeverity == 0;
    }
}
