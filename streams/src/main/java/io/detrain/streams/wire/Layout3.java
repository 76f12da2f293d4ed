package io.detrain.streams.wire;

import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.rule.HardSession;
import io.detrain.streams.rule.Raced;
import io.detrain.streams.rule.Session;
import io.detrain.streams.rule.Severity;
import io.detrain.streams.signal.HrvStatus;
import io.detrain.streams.strain.Advised;
import io.detrain.streams.strain.StrainLevel;
import io.detrain.streams.training.DayDigest;
import io.detrain.streams.training.MorningMark;
import io.detrain.streams.training.RaceEntry;
import io.detrain.streams.training.Signals;
import io.detrain.streams.training.Signals.Answers;
import io.detrain.streams.training.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the layout before this one wrote in another way; nothing is written so any more. */
final class Layout3 {

    static final int VERSION = 3;

    /** A bit for each course of mornings that it knew, all of which it wrote. */
    static final int ALL_COURSES = 0b11_1111;

    private static final int NEXT_DAY = 1;
    private static final int LOAD = 2;
    private static final int RUN = 4;
    private static final int MORE = 8;
    private static final int MARKS_SHIFT = 4;
    private static final int SIGNALS = 128;
    private static final int USUAL_MARKS = DayDigest.SENSED | DayDigest.SAID | DayDigest.REST_DECLARED;

    private static final int RACE = 1;
    private static final int SESSION_RUN = 2;
    private static final int KIND = 4;
    private static final int INTENSITY = 8;
    private static final int EFFICIENCY = 16;
    private static final int EFFORT = 32;
    private static final int DECOUPLING = 64;
    private static final int CELSIUS = 128;
    private static final int SPORT_MASK = 0x3F;
    private static final int PAIRED = 0x40;
    private static final int LOWER_RANKED = 0x80;

    private static final int VARIABILITY = 1;
    private static final int VARIABILITY_SOURCE = 2;
    private static final int RESTING = 4;
    private static final int RESTING_SOURCE = 8;
    private static final int SLEEP = 16;
    private static final int ANSWERS = 32;
    private static final int MORE_SIGNALS = 64;
    private static final int RARE = 128;

    private static final int BITS = 3;
    private static final int MASK = 7;
    private static final int SPEAKS = 0x80;

    private Layout3() {}

    /** The days, oldest first. */
    static List<DayDigest> days(StateReader in) {
        int size = (int) in.count();
        List<DayDigest> days = new ArrayList<>(size);
        DayDigest before = DayDigest.NOTHING;
        for (int i = 0; i < size; i++) {
            DayDigest day = day(in, before);
            days.add(day);
            before = day;
        }
        return days;
    }

    private static DayDigest day(StateReader in, DayDigest before) {
        int header = in.octet();
        long day = (header & NEXT_DAY) != 0 ? before.day() + 1 : before.day() + in.number();
        long packed = (header & LOAD) != 0 ? in.count() : 0;
        long load = packed >>> 1;
        List<Session> sessions = (packed & 1) != 0 ? in.all(Layout3::session) : List.of();
        long run = (header & RUN) != 0 ? in.count() : runDecimetres(sessions);
        if ((header & MORE) == 0) {
            int marks = header >> MARKS_SHIFT & USUAL_MARKS;
            Signals signals = signals(in, header, before);
            return new DayDigest(day, load, List.of(), run, 0, marks, signals, sessions, List.of(), List.of());
        }
        int marks = in.octet();
        int lifts = (int) in.count();
        List<Long> spilled = in.all(StateReader::count);
        List<HardSession> hard = in.all(Layout3::hardSession);
        List<RaceEntry> races = in.all(Layout3::race);
        return new DayDigest(day, load, spilled, run, lifts, marks, signals(in, header, before), sessions, hard, races);
    }

    private static long runDecimetres(List<Session> sessions) {
        long sum = 0;
        for (Session session : sessions) {
            sum += session.runDecimetres();
        }
        return sum;
    }

    private static Signals signals(StateReader in, int header, DayDigest before) {
        return (header & SIGNALS) != 0 ? signals(in, before.signals()) : Signals.NOTHING;
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

    private static Session session(StateReader in) {
        int header = in.octet();
        int sport = in.octet();
        return new Session(
                Symbols.of(Sport.class, sport & SPORT_MASK),
                (header & RACE) != 0,
                (header & SESSION_RUN) != 0 ? in.count() : 0,
                (header & KIND) != 0 ? in.symbol(SessionKind.class) : SessionKind.UNKNOWN,
                (header & INTENSITY) != 0 ? (int) in.count() : Session.NONE,
                (header & EFFICIENCY) != 0 ? (int) in.count() : Session.NONE,
                (header & EFFORT) != 0 ? (int) in.count() : Session.NONE,
                (header & DECOUPLING) != 0 ? (int) in.number() : Session.NONE,
                (header & CELSIUS) != 0 ? (int) in.number() : Session.NONE,
                (sport & PAIRED) != 0,
                (sport & LOWER_RANKED) != 0);
    }

    private static Signals signals(StateReader in, Signals before) {
        int header = in.octet();
        int variability = (header & VARIABILITY) != 0 ? (int) in.count() : 0;
        int variabilitySource = (header & VARIABILITY_SOURCE) != 0
                ? (int) in.number()
                : variability != 0 ? before.variabilitySource() : 0;
        int resting = (header & RESTING) != 0 ? (int) in.count() : 0;
        int restingSource =
                (header & RESTING_SOURCE) != 0 ? (int) in.number() : resting != 0 ? before.restingSource() : 0;
        int sleep = (header & SLEEP) != 0 ? (int) in.count() : 0;
        Answers answers = (header & ANSWERS) != 0 ? SignalsCodec.answers(in) : Answers.NOTHING;
        boolean more = (header & MORE_SIGNALS) != 0;
        int score = more ? (int) in.count() : 0;
        int tags = more ? in.octet() : 0;
        int refused = more ? (int) in.count() : 0;
        boolean rare = (header & RARE) != 0; // never in layout 2
        return new Signals(
                variability,
                variabilitySource,
                resting,
                restingSource,
                sleep,
                score,
                answers,
                tags,
                refused,
                rare ? (int) in.count() : 0,
                rare ? (int) in.number() : 0);
    }

    /** The standing judgements, in their order. */
    static Standing standing(StateReader in) {
        return new Standing(
                in.flag(), in.text(), in.text(), in.number(), in.symbol(Severity.class), in.flag(), in.hash());
    }

    /** A morning as it is remembered. */
    static MorningMark mark(StateReader in, long day) {
        int packed = in.octet();
        boolean speaks = (packed & SPEAKS) != 0;
        int readiness = speaks ? (int) in.count() - 1 : MorningMark.NONE;
        int rise = speaks ? (int) in.count() : 0;
        int more = speaks ? in.octet() : 0;
        int advised = more & MASK;
        return new MorningMark(
                day,
                readiness,
                Symbols.of(HrvStatus.class, packed & MASK),
                Symbols.of(StrainLevel.class, packed >> BITS & MASK),
                advised == 0 ? Optional.empty() : Optional.of(Symbols.of(Advised.class, advised - 1)),
                rise,
                more >> BITS,
                in.octet() | in.octet() << Byte.SIZE | in.octet() << 2 * Byte.SIZE);
    }
}
