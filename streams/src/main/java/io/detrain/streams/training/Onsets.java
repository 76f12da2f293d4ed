package io.detrain.streams.training;

import java.util.Collections;
import java.util.List;

/** Since when each {@link Course} holds, in their order. */
public record Onsets(List<Spell> spells) {

    /** None does. */
    public static final Onsets NONE = new Onsets(Collections.nCopies(Course.values().length, Spell.NONE));

    public Onsets {
        spells = List.copyOf(spells);
        if (spells.size() != Course.values().length) {
            throw new IllegalArgumentException("need " + Course.values().length + " spells, got " + spells.size());
        }
    }

    Spell of(Course course) {
        return spells.get(course.ordinal());
    }

    /** The same after one more morning. */
    Onsets after(MorningMark mark) {
        Spell[] next = new Spell[spells.size()];
        for (Course course : Course.values()) {
            next[course.ordinal()] = course.next(of(course), mark);
        }
        return new Onsets(List.of(next));
    }

    @Override
    public String toString() {
        return "Onsets";
    }
}
