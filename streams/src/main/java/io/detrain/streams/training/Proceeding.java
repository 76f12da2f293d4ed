package io.detrain.streams.training;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One decision: the ledger before, the rows it may look at, and the way to what follows. */
final class Proceeding {

    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    private final RuleSets rules;
    private final Ledger ledger;
    private final Rows rows;
    private final DayRows dayRows;

    Proceeding(RuleSets rules, Ledger ledger, Rows rows) {
        this.rules = rules;
        this.ledger = ledger;
        this.rows = rows;
        this.dayRows = new DayRows(rows);
    }

    Decision decide(TrainingEvent event) {
        Optional<TrainingEvent> before = rows.byId(event.id());
        if (before.filter(known -> !event.supersedes(known)).isPresent() || isTooOld(event, before)) {
            return Decision.unchanged(ledger);
        }
        Remembered remembered = Remembered.of(ledger);
        DayBook oldBook = new DayBook(dayRows, ledger.notes(), remembered, rules);
        List<Note> notes = notesWith(event);
        DayBook newBook = new DayBook(dayRows.with(event), notes, remembered, rules);
        Set<Long> touched = touched(event, before, oldBook, newBook);
        Ledger next = withDays(notes, touched, newBook);
        next = withZone(next, dayRows.with(event));
        return new Publication(rules, ledger, next, oldBook, newBook, touched, reach(event, before))
                .decide(
                        List.of(new RowChange.Put(event, before.map(TrainingEvent::localDate))),
                        Cause.of(event, before, ledger.lastOpenedDay()));
    }

    Decision open(LocalDate day) {
        if (ledger.lastOpenedDay().filter(last -> !day.isAfter(last)).isPresent()) {
            return Decision.unchanged(ledger);
        }
        long windowStart = Ledger.windowStart(day.toEpochDay());
        Ledger next = new Ledger(
                Optional.of(day),
                ledger.zone(),
                carryAt(windowStart - 1, day.toEpochDay()),
                ledger.days().stream()
                        .filter(digest -> digest.day() >= keptFrom(windowStart))
                        .map(digest -> digest.settled(day.toEpochDay()))
                        .filter(digest -> !digest.isEmpty())
                        .toList(),
                ledger.notes().stream()
                        .filter(note -> note.lastDay() >= windowStart)
                        .toList(),
                ledger.standing(),
                ledger.mornings());
        DayBook book = new DayBook(dayRows, next.notes(), Remembered.of(next), rules);
        return new Publication(rules, ledger, next, book, book, Set.of(), Long.MAX_VALUE)
                .decide(expired(windowStart), Cause.DAY_OPENED);
    }

    /** Days that came before the first opening and are older than the window were never judged, so they are not kept. */
    private long keptFrom(long windowStart) {
        return ledger.lastOpenedDay().isPresent() ? windowStart - Ledger.LOOKBACK_DAYS : windowStart;
    }

    private Carry carryAt(long day, long openDay) {
        return ledger.lastOpenedDay().isEmpty()
                ? ledger.carry()
                : Season.of(ledger, openDay, rules).carryAt(day);
    }

    private List<RowChange> expired(long windowStart) {
        LocalDate from = ledger.lastOpenedDay()
                .map(day -> LocalDate.ofEpochDay(Ledger.windowStart(day.toEpochDay())))
                .orElse(BEFORE_ALL);
        List<RowChange> expired = new ArrayList<>();
        for (TrainingEvent event : rows.between(from, LocalDate.ofEpochDay(windowStart - 1))) {
            if (!(event.fact() instanceof Fact.Profile)) {
                expired.add(new RowChange.Expire(event.id(), event.localDate()));
            }
        }
        return expired;
    }

    /** Older than the window is left to a repair; profiles are valid until replaced, whenever they began. */
    private boolean isTooOld(TrainingEvent event, Optional<TrainingEvent> before) {
        boolean old = event.localDate().toEpochDay() < ledger.windowStart();
        return switch (event.fact()) {
            case Fact.Profile profile -> false;
            case Fact.Retraction retraction -> old && before.isEmpty();
            case Fact.Workout fact -> old;
            case Fact.Race fact -> old;
            case Fact.Wellness fact -> old;
            case Fact.Sleep fact -> old;
            case Fact.HeartRateVariability fact -> old;
            case Fact.RestingHeartRate fact -> old;
            case Fact.Context fact -> old;
            case Fact.Answer fact -> old;
            case Fact.Heartbeat fact -> old;
            case Fact.Unknown fact -> old;
        };
    }

    private List<Note> notesWith(TrainingEvent event) {
        List<Note> notes = new ArrayList<>(ledger.notes());
        notes.removeIf(note -> note.id().equals(event.id()));
        if (Note.isNoted(event.fact()) && !event.quarantined()) {
            notes.add(Note.of(event));
            notes.sort(Note.ORDER);
        }
        return notes;
    }

    private Set<Long> touched(TrainingEvent event, Optional<TrainingEvent> before, DayBook oldBook, DayBook newBook) {
        Set<Long> touched = new HashSet<>(newBook.daysOf(event));
        before.ifPresent(old -> touched.addAll(oldBook.daysOf(old)));
        Stream.concat(Stream.of(event), before.stream()).forEach(each -> {
            touched.addAll(oldBook.daysAcross(each)); // as workouts were matched, and as they are now
            touched.addAll(newBook.daysAcross(each));
        });
        Set<Long> reached = new TreeSet<>(touched);
        before.ifPresent(old -> reached.addAll(profiled(old)));
        reached.addAll(profiled(event));
        reached.removeIf(day -> day < ledger.windowStart());
        newBook.freshen(reached);
        reached.addAll(new Dependents(ledger, oldBook, newBook).of(reached));
        return reached;
    }

    /** A profile re-derives every remembered day from its date on. */
    private Collection<Long> profiled(TrainingEvent event) {
        if (!(event.fact() instanceof Fact.Profile) || ledger.days().isEmpty()) {
            return List.of();
        }
        long from = Math.max(event.localDate().toEpochDay(), ledger.windowStart());
        List<Long> days = ledger.days().stream()
                .map(DayDigest::day)
                .filter(day -> day >= from)
                .toList();
        if (!days.isEmpty()) {
            dayRows.read(days.getFirst() - 2, days.getLast() + 2);
        }
        return days;
    }

    /** What is known of an athlete changes what the days mean, from the first on which it was or is valid. */
    private static long reach(TrainingEvent event, Optional<TrainingEvent> before) {
        return Stream.concat(Stream.of(event), before.stream())
                .filter(each -> each.fact() instanceof Fact.Profile
                        || each.fact() instanceof Fact.Answer answer && Note.isAcknowledgement(answer))
                .mapToLong(each -> each.localDate().toEpochDay())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private Ledger withDays(List<Note> notes, Set<Long> touched, DayBook book) {
        List<DayDigest> days = new ArrayList<>(ledger.days());
        for (long day : touched) {
            DayDigest fresh = book.on(day).digest();
            put(settled(fresh), days);
        }
        return new Ledger(
                ledger.lastOpenedDay(),
                ledger.zone(),
                ledger.carry(),
                days,
                notes,
                ledger.standing(),
                ledger.mornings());
    }

    private DayDigest settled(DayDigest fresh) {
        return ledger.lastOpenedDay()
                .map(open -> fresh.settled(open.toEpochDay()))
                .orElse(fresh);
    }

    private static void put(DayDigest digest, List<DayDigest> days) {
        int i = days.size();
        while (i > 0 && days.get(i - 1).day() > digest.day()) {
            i--;
        }
        if (i > 0 && days.get(i - 1).day() == digest.day()) {
            days.remove(--i);
        }
        if (!digest.isEmpty()) {
            days.add(i, digest);
        }
    }

    /** The home zone, or else the zone of the latest event that says where the athlete is. */
    private Ledger withZone(Ledger next, DayRows rowsNow) {
        Optional<ZoneId> zone = new Profiles(next.notes()).zone().or(() -> latestZone(next.days(), rowsNow));
        return new Ledger(
                next.lastOpenedDay(), zone, next.carry(), next.days(), next.notes(), next.standing(), next.mornings());
    }

    private static Optional<ZoneId> latestZone(List<DayDigest> days, DayRows rowsNow) {
        for (DayDigest day : days.reversed()) {
            List<TrainingEvent> events = rowsNow.on(day.day()).stream()
                    .filter(event -> !event.quarantined() && !Note.isNoted(event.fact()))
                    .toList();
            if (!events.isEmpty()) {
                return Optional.of(events.getLast().zone());
            }
        }
        return Optional.empty();
    }
}
