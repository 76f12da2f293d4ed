package io.detrain.streams.wire;

import io.detrain.streams.rule.TrainingRun;
import io.detrain.streams.training.Carry;
import io.detrain.streams.training.DayDigest;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.MorningMemory;
import io.detrain.streams.training.Note;
import io.detrain.streams.training.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** An athlete's ledger as bytes: equal ledgers give equal bytes, and the first byte names the layout. */
public final class StateCodec {

    private static final int VERSION = 4; // 4: steps instead of values, no finer than what is remembered
    private static final int OLDEST = Layout3.VERSION; // what one layout wrote is read by the next, and written anew

    private StateCodec() {}

    /** The bytes of a ledger. */
    public static byte[] encode(Ledger ledger) {
        StateWriter out = new StateWriter().octet(VERSION);
        out.maybe(ledger.lastOpenedDay(), StateWriter::date);
        out.maybe(ledger.zone(), (writer, zone) -> writer.text(zone.getId()));
        write(out, ledger.carry());
        DigestCodec.write(out, ledger.days());
        out.all(ledger.notes(), StateCodec::write);
        StandingCodec.write(out, ledger.standing());
        MorningCodec.write(out, ledger.mornings());
        return out.toBytes();
    }

    /**
     * The ledger of some bytes, in this layout or the one before.
     *
     * @throws NewerState if a newer release wrote them
     */
    public static Ledger decode(byte[] bytes) {
        StateReader in = new StateReader(bytes);
        int version = in.octet();
        if (version > VERSION) {
            throw new NewerState(version, VERSION);
        }
        if (version < OLDEST) {
            throw new IllegalArgumentException("need state of layout " + OLDEST + " or later, got " + version);
        }
        Optional<LocalDate> lastOpenedDay = in.maybe(StateReader::date);
        Optional<ZoneId> zone = in.maybe(reader -> ZoneId.of(reader.text()));
        Carry carry = carry(in);
        boolean former = version == Layout3.VERSION;
        List<DayDigest> days = former ? Layout3.days(in) : DigestCodec.read(in);
        List<Note> notes = in.all(StateCodec::note);
        List<Standing> standing = former ? in.all(Layout3::standing) : StandingCodec.read(in);
        MorningMemory mornings = MorningCodec.read(in, former);
        if (!in.isAtEnd()) {
            throw new IllegalArgumentException("need " + bytes.length + " bytes to be one state, there are more");
        }
        return new Ledger(lastOpenedDay, zone, carry, days, notes, standing, mornings);
    }

    private static void write(StateWriter out, Carry carry) {
        out.flag(carry.started());
        if (carry.started()) {
            out.exact(carry.chronicSum()).exact(carry.acuteSum());
            out.exact(carry.chronicWeight()).exact(carry.acuteWeight());
            out.flag(carry.prior()).number(carry.priorDay()).count(carry.knownDays());
            write(out, carry.run());
        }
    }

    private static Carry carry(StateReader in) {
        if (!in.flag()) {
            return Carry.NOTHING;
        }
        return new Carry(
                true,
                in.exact(),
                in.exact(),
                in.exact(),
                in.exact(),
                in.flag(),
                in.number(),
                (int) in.count(),
                run(in));
    }

    private static void write(StateWriter out, TrainingRun run) {
        out.count(run.length());
        if (run.length() > 0) {
            out.number(run.start()).count(run.unknownDays());
            writeSince(out, run.dueSince(), run.dueLength());
            writeSince(out, run.overdueSince(), run.overdueLength());
        }
    }

    private static void writeSince(StateWriter out, long since, int length) {
        out.flag(since != TrainingRun.NEVER);
        if (since != TrainingRun.NEVER) {
            out.number(since).count(length);
        }
    }

    private static TrainingRun run(StateReader in) {
        int length = (int) in.count();
        if (length == 0) {
            return TrainingRun.NONE;
        }
        long start = in.number();
        int unknown = (int) in.count();
        boolean due = in.flag();
        long dueSince = due ? in.number() : TrainingRun.NEVER;
        int dueLength = due ? (int) in.count() : 0;
        boolean overdue = in.flag();
        long overdueSince = overdue ? in.number() : TrainingRun.NEVER;
        int overdueLength = overdue ? (int) in.count() : 0;
        return new TrainingRun(start, length, unknown, dueSince, dueLength, overdueSince, overdueLength);
    }

    private static void write(StateWriter out, Note note) {
        out.text(note.id())
                .date(note.date())
                .instant(note.at())
                .text(note.zone().getId());
        FactCodec.write(out, note.fact());
    }

    private static Note note(StateReader in) {
        String id = in.text();
        LocalDate date = in.date();
        Instant at = in.instant();
        ZoneId zone = ZoneId.of(in.text());
        return new Note(id, date, at, zone, FactCodec.read(in));
    }
}
