package io.detrain.streams.wire;

import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.rule.HardSession;
import io.detrain.streams.rule.Raced;
import io.detrain.streams.rule.Session;
import io.detrain.streams.training.DayDigest;
import io.detrain.streams.training.RaceEntry;
import io.detrain.streams.training.Signals;
import java.util.List;

/** A day's digest as bytes: one that says what there is, then only that. */
final class DigestCodec {

    private static final int NEXT_DAY = 1;
    private static final int LOAD = 2;
    private static final int RUN = 4;
    private static final int MORE = 8;
    private static final int MARKS_SHIFT = 4;
    private static final int SIGNALS = 128;
    private static final int USUAL_MARKS = DayDigest.SENSED | DayDigest.SAID | DayDigest.REST_DECLARED;

    private DigestCodec() {}

    static void write(StateWriter out, DayDigest day, DayDigest before) {
        int header = header(day, before.day());
        out.octet(header);
        if (day.day() != before.day() + 1) {
            out.number(day.day() - before.day());
        }
        boolean sessions = !day.sessions().isEmpty();
        if (day.loadMicro() != 0 || sessions) {
            out.count(day.loadMicro() << 1 | (sessions ? 1 : 0));
        }
        if (sessions) {
            out.all(day.sessions(), SessionCodec::write);
        }
        if ((header & RUN) != 0) {
            out.count(day.runDecimetres());
        }
        if ((header & MORE) != 0) {
            out.octet(day.marks()).count(day.lifts());
            out.all(day.spilledMicro(), StateWriter::count);
            out.all(day.hardSessions(), DigestCodec::write);
            out.all(day.races(), DigestCodec::write);
        }
        if ((header & SIGNALS) != 0) {
            SignalsCodec.write(out, day.signals(), before.signals());
        }
    }

    static DayDigest read(StateReader in, DayDigest before) {
        int header = in.octet();
        long day = (header & NEXT_DAY) != 0 ? before.day() + 1 : before.day() + in.number();
        long packed = (header & LOAD) != 0 ? in.count() : 0;
        long load = packed >>> 1;
        List<Session> sessions = (packed & 1) != 0 ? in.all(SessionCodec::read) : List.of();
        long run = (header & RUN) != 0 ? in.count() : runDecimetres(sessions);
        if ((header & MORE) == 0) {
            int marks = header >> MARKS_SHIFT & USUAL_MARKS;
            Signals signals = signals(in, header, before);
            return new DayDigest(day, load, List.of(), run, 0, marks, signals, sessions, List.of(), List.of());
        }
        int marks = in.octet();
        int lifts = (int) in.count();
        List<Long> spilled = in.all(StateReader::count);
        List<HardSession> hard = in.all(DigestCodec::hardSession);
        List<RaceEntry> races = in.all(DigestCodec::race);
        return new DayDigest(day, load, spilled, run, lifts, marks, signals(in, header, before), sessions, hard, races);
    }

    private static Signals signals(StateReader in, int header, DayDigest before) {
        return (header & SIGNALS) != 0 ? SignalsCodec.read(in, before.signals()) : Signals.NOTHING;
    }

    private static int header(DayDigest day, long before) {
        return (day.day() == before + 1 ? NEXT_DAY : 0)
                | (day.loadMicro() != 0 || !day.sessions().isEmpty() ? LOAD : 0)
                | (hasOtherRuns(day) ? RUN : 0)
                | (hasMore(day) ? MORE : 0)
                | (day.signals().isNothing() ? 0 : SIGNALS)
                | (day.marks() & USUAL_MARKS) << MARKS_SHIFT;
    }

    /** Distance on foot is that of the sessions, as long as they are remembered. */
    private static boolean hasOtherRuns(DayDigest day) {
        return day.runDecimetres() != runDecimetres(day.sessions());
    }

    private static long runDecimetres(List<Session> sessions) {
        long sum = 0;
        for (Session session : sessions) {
            sum += session.runDecimetres();
        }
        return sum;
    }

    private static boolean hasMore(DayDigest day) {
        return (day.marks() & ~USUAL_MARKS) != 0
                || day.lifts() != 0
                || !day.spilledMicro().isEmpty()
                || !day.hardSessions().isEmpty()
                || !day.races().isEmpty();
    }

    private static void write(StateWriter out, HardSession session) {
        out.text(session.eventId()).symbol(session.kind()).symbol(session.method());
        out.number(session.rpeTenths()).count(session.intensityPermille());
        out.count(session.loadMicro()).count(session.seconds()).octet(session.muscles());
        if (session.muscles() != 0) {
            out.number(session.startS());
        }
    }

    private static HardSession hardSession(StateReader in) {
        String id = in.text();
        SessionKind kind = in.symbol(SessionKind.class);
        LoadMethod method = in.symbol(LoadMethod.class);
        int rpe = (int) in.number();
        int intensity = (int) in.count();
        long load = in.count();
        long seconds = in.count();
        int muscles = in.octet();
        long start = muscles == 0 ? 0 : in.number();
        return new HardSession(id, kind, method, rpe, intensity, load, seconds, start, muscles);
    }

    private static void write(StateWriter out, RaceEntry race) {
        out.text(race.id()).number(race.raceDay()).number(race.raceDay() - race.firstDay());
        out.symbol(race.type())
                .count(race.distanceM())
                .count(race.effortM())
                .flag(race.steep())
                .flag(race.trail());
        out.maybe(race.loadMicro()).maybe(race.rpeTenths()).maybe(race.intensityMicro());
        out.maybe(race.seconds()).symbol(race.result());
        out.maybe(race.climbTenths()).maybe(race.celsius());
    }

    private static RaceEntry race(StateReader in) {
        String id = in.text();
        long raceDay = in.number();
        long firstDay = raceDay - in.number();
        RaceType type = in.symbol(RaceType.class);
        long distance = in.count();
        long effort = in.count();
        boolean steep = in.flag();
        boolean trail = in.flag();
        return new RaceEntry(
                id,
                firstDay,
                raceDay,
                type,
                distance,
                effort,
                steep,
                in.maybeLong(),
                in.maybeLong(),
                in.maybeLong(),
                in.maybeLong(),
                in.symbol(Raced.Result.class),
                trail,
                in.maybeLong(),
                in.maybeLong());
    }
}
