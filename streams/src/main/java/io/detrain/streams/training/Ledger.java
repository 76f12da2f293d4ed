package io.detrain.streams.training;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** All that is remembered of an athlete: a function of the current events, the last opened day and the rules. */
public record Ledger(
        Optional<LocalDate> lastOpenedDay,
        Optional<ZoneId> zone,
        Carry carry,
        List<DayDigest> days,
        List<Note> notes,
        List<Standing> standing,
        MorningMemory mornings) {

    /** Days whose judgements are published. */
    public static final int WINDOW_DAYS = 448;

    /** Days before the window that class and cycle length still look at. */
    static final int LOOKBACK_DAYS = 56;

    /** Days back over which flags and plans are re-derived. */
    public static final int HORIZON_DAYS = 60;

    /** Days for which hard sessions are remembered: the horizon, and the weeks in which an episode of it may begin. */
    static final int HARD_DAYS = HORIZON_DAYS + 30;

    /**
     * Days for which signals and single sessions are remembered: the horizon, its baselines with the burn-in of a device
     * before them, and the sessions that loads are calibrated by.
     */
    static final int SIGNAL_DAYS = 152;

    /** Days that an athlete's calendar may be ahead of the last opened day: the small hours, and the date line. */
    static final int AHEAD_DAYS = 2;

    public Ledger {
        days = List.copyOf(days);
        notes = List.copyOf(notes);
        standing = List.copyOf(standing);
    }

    /** An athlete of whom nothing is known. */
    public static Ledger empty() {
        return new Ledger(
                Optional.empty(), Optional.empty(), Carry.NOTHING, List.of(), List.of(), List.of(), MorningMemory.NONE);
    }

    /** First day of the window, as an epoch day; events before it wait for a repair. */
    long windowStart() {
        return lastOpenedDay.map(day -> windowStart(day.toEpochDay())).orElse(Long.MIN_VALUE);
    }

    /** First day whose flags and plans are re-derived, as an epoch day. */
    long horizonStart() {
        return lastOpenedDay.map(day -> day.toEpochDay() - HORIZON_DAYS).orElse(Long.MIN_VALUE);
    }

    static long windowStart(long lastOpenedDay) {
        return lastOpenedDay - WINDOW_DAYS + 1;
    }

    @Override
    public String toString() {
        return "Ledger[" + lastOpenedDay + ", " + days.size() + " days]";
    }
}
