package io.detrain.streams.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/** A stretch of days of which something was said; the end is the first day of which it was not. */
record Episode(LocalDate onset, Optional<LocalDate> end) {

    /** Whether what was said on one day is over on another. */
    interface Ending {
        boolean isOver(long onset, long day);
    }

    /**
     * Episodes from one day to another, looked at every {@code step} days. After one is over the next begins only when
     * the condition has lapsed and holds again.
     */
    static List<Episode> of(long from, long to, int step, LongPredicate holds, Ending ending) {
        List<Episode> episodes = new ArrayList<>();
        Optional<Long> onset = Optional.empty();
        boolean lapsed = true;
        for (long day = from; day <= to; day += step) {
            boolean now = holds.test(day);
            if (onset.isPresent() && ending.isOver(onset.get(), day)) {
                episodes.add(between(onset.get(), Optional.of(LocalDate.ofEpochDay(day))));
                onset = Optional.empty();
                lapsed = !now;
            } else if (onset.isEmpty() && now && lapsed) {
                onset = Optional.of(day);
            } else {
                lapsed |= !now;
            }
        }
        onset.ifPresent(open -> episodes.add(between(open, Optional.empty())));
        return episodes;
    }

    /**
     * The latest day to begin looking from, so that what is seen from {@code day} on is what one sees who looks from
     * {@code first} on: one before which nothing held for as long as anything is told.
     */
    static long freshFrom(long day, long first, int toldDays, LongPredicate holds) {
        int quiet = 0;
        long from = Math.max(day, first);
        while (from > first && quiet <= toldDays) {
            from--;
            quiet = holds.test(from) ? 0 : quiet + 1;
        }
        return from;
    }

    private static Episode between(long onset, Optional<LocalDate> end) {
        return new Episode(LocalDate.ofEpochDay(onset), end);
    }

    Optional<Finding.Cleared> cleared(String because) {
        return end.map(day -> new Finding.Cleared(day, because));
    }
}
