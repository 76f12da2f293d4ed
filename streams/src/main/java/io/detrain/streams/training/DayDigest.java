package io.detrain.streams.training;

import io.detrain.streams.rule.HardSession;
import java.util.List;

/** What the fold needs to know of one local day; everything else is in the rows. */
public record DayDigest(
        long day,
        long loadMicro,
        List<Long> spilledMicro,
        long runDecimetres,
        int lifts,
        int marks,
        int sorenessTenths,
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
    static final DayDigest NOTHING = new DayDigest(0, 0, List.of(), 0, 0, 0, 0, List.of(), List.of());

    public DayDigest {
        spilledMicro = List.copyOf(spilledMicro);
        hardSessions = List.copyOf(hardSessions);
        races = List.copyOf(races);
    }

    boolean isEmpty() {
        return marks == 0 && loadMicro == 0 && sorenessTenths == 0 && races.isEmpty() && spilledMicro.isEmpty();
    }

    boolean is(int mark) {
        return (marks & mark) != 0;
    }

    /** The day without what only the judgements of the last {@link Ledger#HORIZON_DAYS} days look at. */
    DayDigest settled() {
        return sorenessTenths == 0 && hardSessions.isEmpty()
                ? this
                : new DayDigest(day, loadMicro, spilledMicro, runDecimetres, lifts, marks, 0, List.of(), races);
    }

    @Override
    public String toString() {
        return "DayDigest[" + day + "]";
    }
}
