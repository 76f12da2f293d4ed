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
    private static final int DIGEST_BITS = 24;
    private static final int OPEN = 1;
    private static final int LAPSED = 2;

    private MorningCodec() {}

    static void write(StateWriter out, MorningMemory memory) {
        write(out, memory.edge());
        memory.edgeOnsets().spells().forEach(spell -> write(out, spell));
        RestCodec.write(out, memory.edgeRest());
        out.all(memory.settled(), PlanChangeCodec::write);
        out.maybe(memory.eve(), MorningCodec::writeEve);
        out.all(memory.recent(), MorningCodec::write);
        out.count(memory.marks().size());
        if (!memory.marks().isEmpty()) {
            out.number(memory.marks().getFirst().day()); // one for each day from there on
        }
        memory.marks().forEach(mark -> write(out, mark));
    }

    static MorningMemory read(StateReader in) {
        StrainState edge = state(in);
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < Onsets.NONE.spells().size(); i++) {
            spells.add(spell(in));
        }
        RestSpell rest = RestCodec.read(in);
        List<SettledPlan> settled = in.all(PlanChangeCodec::read);
        Optional<MorningMark> eve = in.maybe(reader -> mark(reader, reader.number()));
        List<StrainState> recent = in.all(MorningCodec::state);
        int size = (int) in.count();
        long first = size == 0 ? 0 : in.number();
        List<MorningMark> marks = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            marks.add(mark(in, first + i));
        }
        return new MorningMemory(edge, new Onsets(spells), rest, settled, eve, recent, marks);
    }

    private static void writeEve(StateWriter out, MorningMark mark) {
        out.number(mark.day());
        write(out, mark);
    }

    /** A morning that says nothing is a byte and its digest. */
    private static void write(StateWriter out, MorningMark mark) {
        boolean speaks = mark.readinessTenths() != MorningMark.NONE
                || mark.restingRiseTenths() != 0
                || mark.signs() != 0
                || mark.advised().isPresent();
        out.octet((speaks ? SPEAKS : 0)
                | mark.hrvStatus().ordinal()
                | mark.level().ordinal() << BITS);
        if (speaks) {
            out.count(mark.readinessTenths() + 1L).count(mark.restingRiseTenths());
            out.octet(mark.advised().map(why -> why.ordinal() + 1).orElse(0) | mark.signs() << BITS);
        }
        for (int shift = 0; shift < DIGEST_BITS; shift += Byte.SIZE) {
            out.octet(mark.digest() >>> shift);
        }
    }

    private static MorningMark mark(StateReader in, long day) {
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
