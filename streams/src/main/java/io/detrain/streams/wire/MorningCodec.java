package io.detrain.streams.wire;

import io.detrain.streams.detraining.RestSpell;
import io.detrain.streams.signal.HrvStatus;
import io.detrain.streams.strain.Advised;
import io.detrain.streams.strain.StrainLevel;
import io.detrain.streams.strain.StrainState;
import io.detrain.streams.training.MorningMark;
import io.detrain.streams.training.MorningMemory;
import io.detrain.streams.training.Onsets;
import io.detrain.streams.training.SettledPlan;
import io.detrain.streams.training.Spell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is remembered of the mornings, as bytes. */
final class MorningCodec {

    private static final int BITS = 3;
    private static final int MASK = 7;
    private static final int SPEAKS = 0x80;
    private static final int READY = 0x40;
    private static final int DIGEST_BITS = 24;
    private static final int OPEN = 1;
    private static final int LAPSED = 2;

    private MorningCodec() {}

    static void write(StateWriter out, MorningMemory memory) {
        write(out, memory.edge());
        writeSpells(out, memory.edgeOnsets().spells());
        RestCodec.write(out, memory.edgeRest());
        out.all(memory.settled(), PlanChangeCodec::write);
        out.maybe(memory.eve(), MorningCodec::writeEve);
        out.all(memory.recent(), MorningCodec::write);
        writeMarks(out, memory.marks());
    }

    /** @param former whether the layout before this one wrote it */
    static MorningMemory read(StateReader in, boolean former) {
        StrainState edge = state(in);
        List<Spell> spells = spells(in, former);
        RestSpell rest = RestCodec.read(in);
        List<SettledPlan> settled = in.all(PlanChangeCodec::read);
        Optional<MorningMark> eve =
                in.maybe(reader -> former ? Layout3.mark(reader, reader.number()) : mark(reader, reader.number(), 0));
        List<StrainState> recent = in.all(MorningCodec::state);
        return new MorningMemory(edge, new Onsets(spells), rest, settled, eve, recent, marks(in, former));
    }

    private static void writeEve(StateWriter out, MorningMark mark) {
        out.number(mark.day());
        write(out, mark, 0);
    }

    /** A morning that says nothing is a byte and its digest; readiness is a step from the last one. */
    private static void write(StateWriter out, MorningMark mark, int readiness) {
        boolean isReady = mark.readinessTenths() != MorningMark.NONE;
        boolean speaks = mark.restingRiseTenths() != 0
                || mark.signs() != 0
                || mark.advised().isPresent();
        out.octet((speaks ? SPEAKS : 0)
                | (isReady ? READY : 0)
                | mark.hrvStatus().ordinal()
                | mark.level().ordinal() << BITS);
        if (isReady) {
            out.number(mark.readinessTenths() - readiness);
        }
        if (speaks) {
            out.count(mark.restingRiseTenths());
            out.count(mark.advised().map(why -> why.ordinal() + 1).orElse(0) | mark.signs() << BITS);
        }
        for (int shift = 0; shift < DIGEST_BITS; shift += Byte.SIZE) {
            out.octet(mark.digest() >>> shift);
        }
    }

    private static MorningMark mark(StateReader in, long day, int readiness) {
        int packed = in.octet();
        boolean speaks = (packed & SPEAKS) != 0;
        int ready = (packed & READY) != 0 ? readiness + (int) in.number() : MorningMark.NONE;
        int rise = speaks ? (int) in.count() : 0;
        int more = speaks ? (int) in.count() : 0;
        int advised = more & MASK;
        return new MorningMark(
                day,
                ready,
                Symbols.of(HrvStatus.class, packed & MASK),
                Symbols.of(StrainLevel.class, packed >> BITS & MASK),
                advised == 0 ? Optional.empty() : Optional.of(Symbols.of(Advised.class, advised - 1)),
                rise,
                more >> BITS,
                in.octet() | in.octet() << Byte.SIZE | in.octet() << 2 * Byte.SIZE);
    }

    private static void writeMarks(StateWriter out, List<MorningMark> marks) {
        out.count(marks.size());
        if (!marks.isEmpty()) {
            out.number(marks.getFirst().day()); // one for each day from there on
        }
        int readiness = 0;
        for (MorningMark mark : marks) {
            write(out, mark, readiness);
            readiness = latest(mark, readiness);
        }
    }

    private static List<MorningMark> marks(StateReader in, boolean former) {
        int size = (int) in.count();
        long first = size == 0 ? 0 : in.number();
        int readiness = 0;
        List<MorningMark> marks = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            MorningMark mark = former ? Layout3.mark(in, first + i) : mark(in, first + i, readiness);
            marks.add(mark);
            readiness = latest(mark, readiness);
        }
        return marks;
    }

    private static int latest(MorningMark mark, int before) {
        return mark.readinessTenths() == MorningMark.NONE ? before : mark.readinessTenths();
    }

    private static void write(StateWriter out, StrainState state) {
        boolean none = state.equals(StrainState.NONE);
        out.flag(!none);
        if (!none) {
            out.symbol(state.level()).count(state.watchDays()).count(state.strainedDays());
            out.count(state.leavingDays()).count(state.skippedDays()).count(state.recent());
            since(out, state.onset());
            if (state.onset() != StrainState.NEVER) {
                out.exact(state.onsetFitness());
            }
            out.flag(state.forLackOfData());
        }
    }

    private static StrainState state(StateReader in) {
        if (!in.flag()) {
            return StrainState.NONE;
        }
        StrainLevel level = in.symbol(StrainLevel.class);
        int watch = (int) in.count();
        int strained = (int) in.count();
        int leaving = (int) in.count();
        int skipped = (int) in.count();
        int recent = (int) in.count();
        long onset = since(in);
        double fitness = onset == StrainState.NEVER ? 0 : in.exact();
        return new StrainState(level, watch, strained, leaving, skipped, recent, onset, fitness, in.flag());
    }

    /** A bit for each spell that goes on or was told, then those. */
    private static void writeSpells(StateWriter out, List<Spell> spells) {
        int some = 0;
        for (int i = 0; i < spells.size(); i++) {
            some |= spells.get(i).equals(Spell.NONE) ? 0 : 1 << i;
        }
        out.count(some);
        spells.stream().filter(spell -> !spell.equals(Spell.NONE)).forEach(spell -> write(out, spell));
    }

    private static List<Spell> spells(StateReader in, boolean former) {
        List<Spell> spells = new ArrayList<>(Onsets.NONE.spells());
        int some = former ? Layout3.ALL_COURSES : (int) in.count();
        for (int i = 0; i < spells.size(); i++) {
            if ((some & 1 << i) != 0) {
                spells.set(i, spell(in));
            }
        }
        return spells;
    }

    private static void write(StateWriter out, Spell spell) {
        out.octet((spell.onset() != Spell.NEVER ? OPEN : 0) | (spell.lapsed() ? LAPSED : 0));
        if (spell.onset() != Spell.NEVER) {
            out.number(spell.onset());
        }
    }

    private static Spell spell(StateReader in) {
        int header = in.octet();
        return new Spell((header & OPEN) != 0 ? in.number() : Spell.NEVER, (header & LAPSED) != 0);
    }

    private static void since(StateWriter out, long day) {
        out.flag(day != Spell.NEVER);
        if (day != Spell.NEVER) {
            out.number(day);
        }
    }

    private static long since(StateReader in) {
        return in.flag() ? in.number() : Spell.NEVER;
    }
}
