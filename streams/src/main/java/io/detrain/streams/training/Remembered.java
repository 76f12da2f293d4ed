package io.detrain.streams.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Days as they are remembered, by epoch day; looked up only by the few decisions that need days far back. */
final class Remembered {

    private final List<DayDigest> days;
    private final long sessionsFrom;
    private Map<Long, DayDigest> byDay = Map.of();
    private List<DayDigest> withRaces = List.of();

    private Remembered(List<DayDigest> days, long sessionsFrom) {
        this.days = days;
        this.sessionsFrom = sessionsFrom;
    }

    static Remembered of(Ledger ledger) {
        return new Remembered(
                ledger.days(),
                ledger.lastOpenedDay()
                        .map(open -> open.toEpochDay() - Ledger.SIGNAL_DAYS)
                        .orElse(Long.MIN_VALUE));
    }

    DayDigest on(long day) {
        if (byDay.isEmpty() && !days.isEmpty()) {
            byDay = new HashMap<>();
            days.forEach(digest -> byDay.put(digest.day(), digest));
        }
        return byDay.getOrDefault(day, DayDigest.NOTHING);
    }

    /** The races of days that have any. */
    List<DayDigest> withRaces() {
        if (withRaces.isEmpty()) {
            withRaces =
                    days.stream().filter(digest -> !digest.races().isEmpty()).toList();
        }
        return withRaces;
    }

    /** First day of which sessions are remembered one by one; before it only their sum is. */
    long sessionsFrom() {
        return sessionsFrom;
    }
}
