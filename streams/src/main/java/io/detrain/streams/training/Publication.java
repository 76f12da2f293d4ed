package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Turns a ledger and the one after it into what is to be said: changed days, and the difference of judgements. */
final class Publication {

    private final RuleSet rules;
    private final Ledger before;
    private final Ledger after;
    private final DayBook oldBook;
    private final DayBook newBook;
    private final Set<Long> touched;

    Publication(RuleSet rules, Ledger before, Ledger after, DayBook oldBook, DayBook newBook, Set<Long> touched) {
        this.rules = rules;
        this.before = before;
        this.after = after;
        this.oldBook = oldBook;
        this.newBook = newBook;
        this.touched = touched;
    }

    Decision decide(List<RowChange> rowChanges, Cause cause) {
        Optional<Season> now = Season.of(after);
        if (now.isEmpty()) {
            return new Decision(after, rowChanges, List.of());
        }
        Judgements judgements = Judgements.of(now.get(), rules);
        List<Outcome> outcomes = new ArrayList<>(days(now.get()));
        LocalDate openDay = LocalDate.ofEpochDay(now.get().openDay());
        outcomes.addAll(new Difference(before.standing(), judgements, cause, rules.id(), openDay, this::workoutsBetween)
                .outcomes());
        return new Decision(withStanding(judgements.standing()), rowChanges, outcomes);
    }

    private Ledger withStanding(List<Standing> standing) {
        return new Ledger(after.lastOpenedDay(), after.zone(), after.carry(), after.days(), after.notes(), standing);
    }

    private List<Outcome> days(Season now) {
        Optional<Season> was = Season.of(before);
        List<Outcome> outcomes = new ArrayList<>();
        long first = Math.max(
                after.windowStart(),
                Math.min(firstOf(now), was.map(Publication::firstOf).orElse(firstOf(now))));
        long last = Math.max(now.lastDay(), was.map(Season::lastDay).orElse(now.lastDay()));
        boolean same = true;
        for (long day = first; day <= last; day++) {
            boolean differs = differs(day, was, now, same);
            same &= !differs;
            if (differs || hasOtherWorkouts(day, now)) {
                outcomes.add(new Outcome.DayJudged(judged(day, now)));
            }
        }
        return outcomes;
    }

    private static long firstOf(Season season) {
        return season.firstDay();
    }

    /** Form is a function of the days before, so that it needs no look as long as they are the same. */
    private static boolean differs(long day, Optional<Season> was, Season now, boolean sameBefore) {
        if (was.isEmpty()) {
            return now.isJudged(day);
        }
        return !was.get().looksAlike(now, day) || (!sameBefore && !was.get().hasSameForm(now, day));
    }

    private boolean hasOtherWorkouts(long day, Season now) {
        return touched.contains(day)
                && now.isJudged(day)
                && !oldBook.on(day).loads().equals(newBook.on(day).loads());
    }

    private JudgedDay judged(long day, Season now) {
        boolean judged = now.isJudged(day);
        return new JudgedDay(
                LocalDate.ofEpochDay(day),
                judged ? now.state(day) : DayState.UNKNOWN,
                day < now.openDay(),
                now.load(day),
                judged ? now.fitness(day) : 0,
                judged ? now.fatigue(day) : 0,
                judged ? now.form(day) : 0,
                judged ? now.formShare(day) : OptionalDouble.empty(),
                judged ? now.confidence(day) : 0,
                judged ? newBook.on(day).loads() : List.of(),
                now.miles(day),
                rules.id());
    }

    private List<String> workoutsBetween(LocalDate from, LocalDate to) {
        List<String> ids = new ArrayList<>();
        for (long day = Math.max(from.toEpochDay(), after.windowStart()); day <= to.toEpochDay(); day++) {
            newBook.on(day).loads().stream().filter(load -> load.load() > 0).forEach(load -> ids.add(load.eventId()));
        }
        return ids;
    }
}
