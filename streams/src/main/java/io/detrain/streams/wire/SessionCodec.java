package io.detrain.streams.wire;

import io.detrain.streams.load.Grain;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.rule.Session;
import java.util.ArrayList;
import java.util.List;

/**
 * Sessions as bytes, one after the other. An athlete has few forms of them (sport, kind, what is measured): each is
 * written once and then named, and its numbers are the steps from the last session of the same form.
 */
final class SessionCodec {

    private static final int RACE = 1;
    private static final int RUN = 2;
    private static final int INTENSITY = 4;
    private static final int EFFICIENCY = 8;
    private static final int EFFORT = 16;
    private static final int DECOUPLING = 32;
    private static final int CELSIUS = 64;
    private static final int SPORT_MASK = 0x3F;
    private static final int PAIRED = 0x40;
    private static final int LOWER_RANKED = 0x80;
    private static final int FOLLOWED = 1;

    private final List<Form> forms = new ArrayList<>();

    /** What a session is, and the numbers of the last one that was it. */
    private static final class Form {

        private final int header;
        private final int sport;
        private final int kind;
        private int intensity;
        private int efficiency;
        private int effort;
        private int decoupling;
        private int celsius;

        Form(int header, int sport, int kind) {
            this.header = header;
            this.sport = sport;
            this.kind = kind;
        }

        boolean has(int part) {
            return (header & part) != 0;
        }
    }

    static long runDecimetres(List<Session> sessions) {
        long sum = 0;
        for (int i = 0; i < sessions.size(); i++) {
            sum += sessions.get(i).runDecimetres();
        }
        return sum;
    }

    /** @param sessions of a day, at least one */
    void write(StateWriter out, List<Session> sessions) {
        for (int i = 0; i < sessions.size(); i++) {
            write(out, sessions.get(i), i + 1 < sessions.size());
        }
    }

    List<Session> read(StateReader in) {
        long named = in.count();
        if ((named & FOLLOWED) == 0) {
            return List.of(session(in, named));
        }
        List<Session> sessions = new ArrayList<>();
        sessions.add(session(in, named));
        while ((named & FOLLOWED) != 0) {
            named = in.count();
            sessions.add(session(in, named));
        }
        return sessions;
    }

    private void write(StateWriter out, Session session, boolean followed) {
        int header = header(session);
        int sport = session.sport().ordinal()
                | (session.paired() ? PAIRED : 0)
                | (session.lowerRanked() ? LOWER_RANKED : 0);
        int kind = session.kind().ordinal();
        int place = place(header, sport, kind);
        out.count((long) place << 1 | (followed ? FOLLOWED : 0));
        if (place == forms.size()) {
            out.octet(header).octet(sport).octet(kind);
            forms.add(new Form(header, sport, kind));
        }
        writeNumbers(out, session, forms.get(place));
    }

    private static void writeNumbers(StateWriter out, Session session, Form form) {
        if (form.has(RUN)) {
            out.count(session.runDecimetres() / Grain.DECIMETRES);
        }
        if (form.has(INTENSITY)) {
            out.number((long) session.intensityPermille() - form.intensity);
            form.intensity = session.intensityPermille();
        }
        if (form.has(EFFICIENCY)) {
            out.number((long) session.efficiencyMilli() - form.efficiency);
            form.efficiency = session.efficiencyMilli();
        }
        if (form.has(EFFORT)) {
            out.number((long) session.effortHundredths() - form.effort);
            form.effort = session.effortHundredths();
        }
        if (form.has(DECOUPLING)) {
            out.number((long) session.decouplingPermille() - form.decoupling);
            form.decoupling = session.decouplingPermille();
        }
        if (form.has(CELSIUS)) {
            out.number((long) session.celsius() - form.celsius);
            form.celsius = session.celsius();
        }
    }

    private Session session(StateReader in, long named) {
        int place = (int) (named >> 1);
        if (place == forms.size()) {
            forms.add(new Form(in.octet(), in.octet(), in.octet()));
        }
        Form form = forms.get(place);
        long run = form.has(RUN) ? in.count() * Grain.DECIMETRES : 0;
        form.intensity += form.has(INTENSITY) ? (int) in.number() : 0;
        form.efficiency += form.has(EFFICIENCY) ? (int) in.number() : 0;
        form.effort += form.has(EFFORT) ? (int) in.number() : 0;
        form.decoupling += form.has(DECOUPLING) ? (int) in.number() : 0;
        form.celsius += form.has(CELSIUS) ? (int) in.number() : 0;
        return new Session(
                Symbols.of(Sport.class, form.sport & SPORT_MASK),
                form.has(RACE),
                run,
                Symbols.of(SessionKind.class, form.kind),
                form.has(INTENSITY) ? form.intensity : Session.NONE,
                form.has(EFFICIENCY) ? form.efficiency : Session.NONE,
                form.has(EFFORT) ? form.effort : Session.NONE,
                form.has(DECOUPLING) ? form.decoupling : Session.NONE,
                form.has(CELSIUS) ? form.celsius : Session.NONE,
                (form.sport & PAIRED) != 0,
                (form.sport & LOWER_RANKED) != 0);
    }

    private int place(int header, int sport, int kind) {
        for (int place = 0; place < forms.size(); place++) {
            Form form = forms.get(place);
            if (form.header == header && form.sport == sport && form.kind == kind) {
                return place;
            }
        }
        return forms.size();
    }

    private static int header(Session session) {
        return (session.race() ? RACE : 0)
                | (session.runDecimetres() != 0 ? RUN : 0)
                | (session.intensityPermille() != Session.NONE ? INTENSITY : 0)
                | (session.efficiencyMilli() != Session.NONE ? EFFICIENCY : 0)
                | (session.effortHundredths() != Session.NONE ? EFFORT : 0)
                | (session.decouplingPermille() != Session.NONE ? DECOUPLING : 0)
                | (session.celsius() != Session.NONE ? CELSIUS : 0);
    }
}
