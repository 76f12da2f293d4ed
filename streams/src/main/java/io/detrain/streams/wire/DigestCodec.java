package io.detrain.streams.wire;

import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.rule.HardSession;
import io.detrain.streams.training.DayDigest;
import io.detrain.streams.training.RaceEntry;
import java.util.List;

/** A day's digest as bytes: one that says what there is, then only that. */
final class DigestCodec {

    private static final int NEXT_DAY = 1;
    private static final int LOAD = 2;
    private static final int RUN = 4;
    private static final int MORE = 8;
    private static final int MARKS_SHIFT = 4;
    private static final int USUAL_MARKS = DayDigest.SENSED | DayDigest.SAID | DayDigest.REST_DECLARED;

    private DigestCodec() {}

    static void write(StateWriter out, DayDigest day, long before) {
        out.octet(header(day, before));
        if (day.day() != before + 1) {
            out.number(day.day() - before);
        }
        if (day.loadMicro() != 0) {
            out.count(day.loadMicro());
        }
        if (day.runDecimetres() != 0) {
            out.count(day.runDecimetres());
        }
        if (hasMore(day)) {
            out.octet(day.marks()).count(day.lifts()).count(day.sorenessTenths());
            out.all(day.spilledMicro(), StateWriter::count);
            out.all(day.hardSessions(), DigestCodec::write);
            out.all(day.races(), DigestCodec::write);
        }
    }

    static DayDigest read(StateReader in, long before) {
        int header = in.octet();
        long day = (header & NEXT_DAY) != 0 ? before + 1 : before + in.number();
        long load = (header & LOAD) != 0 ? in.count() : 0;
        long run = (header & RUN) != 0 ? in.count() : 0;
        if ((header & MORE) == 0) {
            return new DayDigest(day, load, List.of(), run, 0, header >> MARKS_SHIFT, 0, List.of(), List.of());
        }
        int marks = in.octet();
        int lifts = (int) in.count();
        int soreness = (int) in.count();
        List<Long> spilled = in.all(StateReader::count);
        List<HardSession> hard = in.all(DigestCodec::hardSession);
        return new DayDigest(day, load, spilled, run, lifts, marks, soreness, hard, in.all(DigestCodec::race));
    }

    private static int header(DayDigest day, long before) {
        return (day.day() == before + 1 ? NEXT_DAY : 0)
                | (day.loadMicro() != 0 ? LOAD : 0)
                | (day.runDecimetres() != 0 ? RUN : 0)
                | (hasMore(day) ? MORE : 0)
                | (day.marks() & USUAL_MARKS) << MARKS_SHIFT;
    }

    private static boolean hasMore(DayDigest day) {
        return (day.marks() & ~USUAL_MARKS) != 0
                || day.lifts() != 0
                || day.sorenessTenths() != 0
                || !day.spilledMicro().isEmpty()
                || !day.hardSessions().isEmpty()
                || !day.races().isEmpty();
    }

    private static void write(StateWriter out, HardSession session) {
        out.text(session.eventId()).symbol(session.kind()).symbol(session.method());
        out.number(session.rpeTenths()).count(session.intensityPermille());
        out.count(session.loadMicro()).count(session.seconds());
    }

    private static HardSession hardSession(StateReader in) {
        return new HardSession(
                in.text(),
                in.symbol(SessionKind.values()),
                in.symbol(LoadMethod.values()),
                (int) in.number(),
                (int) in.count(),
                in.count(),
                in.count());
    }

    private static void write(StateWriter out, RaceEntry race) {
        out.text(race.id()).number(race.raceDay()).number(race.raceDay() - race.firstDay());
        out.symbol(race.type()).count(race.distanceM()).count(race.effortM()).flag(race.steep());
        out.maybe(race.loadMicro()).maybe(race.rpeTenths()).maybe(race.intensityMicro());
    }

    private static RaceEntry race(StateReader in) {
        String id = in.text();
        long raceDay = in.number();
        return new RaceEntry(
                id,
                raceDay - in.number(),
                raceDay,
                in.symbol(RaceType.values()),
                in.count(),
                in.count(),
                in.flag(),
                in.maybeLong(),
                in.maybeLong(),
                in.maybeLong());
    }
}
