package io.detrain.streams.training;

import io.detrain.streams.load.Grain;
import io.detrain.streams.rule.HardSession;
import io.detrain.streams.rule.Session;
import java.util.List;

/**
 * What the fold needs to know of one local day, as finely as {@link Grain} says; everything else is in the rows.
 */
public record DayDigest(
        long day,
        long loadMicro,
        List<Long> spilledMicro,
        long runDecimetres,
        int lifts,
        int marks,
        Signals signals,
        List<Session> sessions,
        List<HardSession> hardSessions,
        List<RaceEntry> races) {

    /** A sensor or a finished race says something about the day. */
    public static final int SENSED = 1;

    /** The athlete says something about the day. */
    public static final int SAID = 2;

    /** The athlete says that it was a rest day. */
    public static final int REST_DECLARED = 4;

    /** A device was worn, and saw no training. */
    public static final int WORN = 8;

    /** A device says that it was not worn. */
    public static final int NOT_WORN = 16;

    /** The digest of a day without events. */
    public static final DayDigest NOTHING =
            new DayDigest(0, 0, List.of(), 0, 0, 0, Signals.NOTHING, List.of(), List.of(), List.of());

    public DayDigest {
        loadMicro = Grain.load(loadMicro);
        runDecimetres = Grain.distance(runDecimetres);
        spilledMicro = spilledMicro.isEmpty()
                ? List.of()
                : spilledMicro.stream().map(Grain::load).toList();
        sessions = List.copyOf(sessions);
        hardSessions = List.copyOf(hardSessions);
        races = List.copyOf(races);
    }

    boolean isEmpty() {
        return marks == 0 && loadMicro == 0 && signals.isNothing() && races.isEmpty() && spilledMicro.isEmpty();
    }

    boolean is(int mark) {
        return (marks & mark) != 0;
    }

    /** Soreness of the morning in tenths, 0 without an answer. */
    int sorenessTenths() {
        return signals.answers().soreness();
    }

    /** The day as it is remembered when another is open: without what only younger days are looked at for. */
    DayDigest settled(long openDay) {
        boolean old = day < openDay - Ledger.HARD_DAYS;
        boolean silent = day < openDay - Ledger.SIGNAL_DAYS;
        boolean forgets = (old && !hardSessions.isEmpty())
                || (silent && !(sessions.isEmpty() && signals.equals(signals.settled())));
        return forgets
                ? new DayDigest(
                        day,
                        loadMicro,
                        spilledMicro,
                        runDecimetres,
                        lifts,
                        marks,
                        silent ? signals.settled() : signals,
                        silent ? List.of() : sessions,
                        old ? List.of() : hardSessions,
                        races)
                : this;
    }

    @Override
    public String toString() {
        return "DayDigest[" + day + "]";
    }
}
