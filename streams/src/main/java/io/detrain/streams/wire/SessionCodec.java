package io.detrain.streams.wire;

import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.rule.Session;

/** A session as bytes: one that says what there is, the sport, then only that. */
final class SessionCodec {

    private static final int RACE = 1;
    private static final int RUN = 2;
    private static final int KIND = 4;
    private static final int INTENSITY = 8;
    private static final int EFFICIENCY = 16;
    private static final int EFFORT = 32;
    private static final int DECOUPLING = 64;
    private static final int CELSIUS = 128;
    private static final int SPORT_MASK = 0x3F;
    private static final int PAIRED = 0x40;
    private static final int LOWER_RANKED = 0x80;

    private SessionCodec() {}

    static void write(StateWriter out, Session session) {
        int header = header(session);
        out.octet(header);
        out.octet(session.sport().ordinal()
                | (session.paired() ? PAIRED : 0)
                | (session.lowerRanked() ? LOWER_RANKED : 0));
        if ((header & RUN) != 0) {
            out.count(session.runDecimetres());
        }
        if ((header & KIND) != 0) {
            out.symbol(session.kind());
        }
        if ((header & INTENSITY) != 0) {
            out.count(session.intensityPermille());
        }
        if ((header & EFFICIENCY) != 0) {
            out.count(session.efficiencyMilli());
        }
        if ((header & EFFORT) != 0) {
            out.count(session.effortHundredths());
        }
        if ((header & DECOUPLING) != 0) {
            out.number(session.decouplingPermille());
        }
        if ((header & CELSIUS) != 0) {
            out.number(session.celsius());
        }
    }

    static Session read(StateReader in) {
        int header = in.octet();
        int sport = in.octet();
        return new Session(
                Symbols.of(Sport.class, sport & SPORT_MASK),
                (header & RACE) != 0,
                (header & RUN) != 0 ? in.count() : 0,
                (header & KIND) != 0 ? in.symbol(SessionKind.class) : SessionKind.UNKNOWN,
                (header & INTENSITY) != 0 ? (int) in.count() : Session.NONE,
                (header & EFFICIENCY) != 0 ? (int) in.count() : Session.NONE,
                (header & EFFORT) != 0 ? (int) in.count() : Session.NONE,
                (header & DECOUPLING) != 0 ? (int) in.number() : Session.NONE,
                (header & CELSIUS) != 0 ? (int) in.number() : Session.NONE,
                (sport & PAIRED) != 0,
                (sport & LOWER_RANKED) != 0);
    }

    private static int header(Session session) {
        return (session.race() ? RACE : 0)
                | (session.runDecimetres() != 0 ? RUN : 0)
                | (session.kind() != SessionKind.UNKNOWN ? KIND : 0)
                | (session.intensityPermille() != Session.NONE ? INTENSITY : 0)
                | (session.efficiencyMilli() != Session.NONE ? EFFICIENCY : 0)
                | (session.effortHundredths() != Session.NONE ? EFFORT : 0)
                | (session.decouplingPermille() != Session.NONE ? DECOUPLING : 0)
                | (session.celsius() != Session.NONE ? CELSIUS : 0);
    }
}
