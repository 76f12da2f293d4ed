package io.detrain.streams.wire;

import io.detrain.streams.load.Grain;
import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.rule.HardSession;
import io.detrain.streams.rule.Session;
import io.detrain.streams.training.DayDigest;
import java.util.List;

/** A hard session as bytes: what it shares with its day, which it mostly is alone, is not said again. */
final class HardSessionCodec {

    private static final int METHOD = 15;
    private static final int LOAD_OF_DAY = 16;
    private static final int LIKE_FIRST = 32;
    private static final int MUSCLES = 64;
    private static final long DAY_SECONDS = 86_400;

    static {
        if (LoadMethod.values().length > METHOD + 1) {
            throw new AssertionError("need at most " + (METHOD + 1) + " methods of load");
        }
    }

    private HardSessionCodec() {}

    static void write(StateWriter out, HardSession hard, DayDigest day) {
        boolean likeFirst = isLikeFirst(hard, day.sessions());
        boolean loadOfDay = hard.loadMicro() == day.loadMicro();
        out.octet(hard.method().ordinal()
                | (loadOfDay ? LOAD_OF_DAY : 0)
                | (likeFirst ? LIKE_FIRST : 0)
                | (hard.muscles() != 0 ? MUSCLES : 0));
        out.text(hard.eventId()).count(hard.rpeTenths() + 1L).count(hard.seconds());
        if (!likeFirst) {
            out.symbol(hard.kind()).count(hard.intensityPermille());
        }
        if (!loadOfDay) {
            out.count(hard.loadMicro() / Grain.LOAD_MICRO);
        }
        if (hard.muscles() != 0) {
            out.octet(hard.muscles()).number(hard.startS() - day.day() * DAY_SECONDS);
        }
    }

    static HardSession read(StateReader in, long day, long loadMicro, List<Session> sessions) {
        int header = in.octet();
        String id = in.text();
        int rpe = (int) in.count() - 1;
        long seconds = in.count();
        boolean likeFirst = (header & LIKE_FIRST) != 0;
        SessionKind kind = likeFirst ? sessions.getFirst().kind() : in.symbol(SessionKind.class);
        int intensity = likeFirst ? sessions.getFirst().intensityPermille() : (int) in.count();
        long load = (header & LOAD_OF_DAY) != 0 ? loadMicro : in.count() * Grain.LOAD_MICRO;
        int muscles = (header & MUSCLES) != 0 ? in.octet() : 0;
        long start = muscles == 0 ? 0 : day * DAY_SECONDS + in.number();
        return new HardSession(
                id, kind, Symbols.of(LoadMethod.class, header & METHOD), rpe, intensity, load, seconds, start, muscles);
    }

    private static boolean isLikeFirst(HardSession hard, List<Session> sessions) {
        return !sessions.isEmpty()
                && sessions.getFirst().kind() == hard.kind()
                && sessions.getFirst().intensityPermille() == hard.intensityPermille();
    }
}
