package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Turns a ledger and the one after it into what is to be said: changed days, and the difference of judgements. */
final class Publication {

    private final RuleSets rules;
    private final Ledger before;
    private final Ledger after;
    private final DayBook oldBook;
    private final DayBook newBook;
    private final Set<Long> touched;
    private final long reach;

    /**
     * What is to be said of the step from one ledger to the next.
     *
     * @param touched days whose events changed
     * @param reach first day whose morning changes whatever its events say, or the end of time
     */
    Publication(
            RuleSets rules,
            Ledger before,
            Ledger after,
            DayBook oldBook,
            DayBook newBook,
            Set<Long> touched,
            long reach) {
        this.rules = rules;
        this.before = before;
        this.after = after;
        this.oldBook = oldBook;
        this.newBook = newBook;
        this.touched = touched;
        this.reach = reach;
    }

    Decision decide(List<RowChange> rowChanges, Cause cause) {
        Optional<Season> now = Season.of(after, rules);
        if (now.isEmpty()) {
            return new Decision(after, rowChanges, List.of());
        }
        Season season = now.get();
        Optional<Season> was = Season.of(before, rules);
        Set<Long> changed = changedDays(season, was);
        long from = Math.min(Math.min(reach, changedFrom(changed)), firstOtherRestDay(season, was));
        MorningFold mornings = mornings(season, from);
        season.learn(
                mornings.known(),
                before.mornings().settled(),
                before.lastOpenedDay().isPresent() ? before.horizonStart() : Long.MIN_VALUE);
        long planned = firstOtherPlanned(season, was);
        if (planned < from) {
            mornings = mornings(season, planned);
        }
        mornings.heedPlans();
        Optional<RestFold> rest = isOfToday(from, season) ? Optional.empty() : Optional.of(rest(season));
        RuleSet today = season.rulesNow();
        Judgements judgements =
                Judgements.of(season, mornings, rest, today, rest.isPresent() ? List.of() : before.standing());
        List<Outcome> outcomes = new ArrayList<>(days(season, changed, mornings));
        LocalDate openDay = LocalDate.ofEpochDay(season.openDay());
        outcomes.addAll(new Difference(before.standing(), judgements, cause, today.id(), openDay, this::workoutsBetween)
                .outcomes());
        return new Decision(
                remembering(
                        judgements.standing(),
                        mornings.after()
                                .with(
                                        rest.map(RestFold::edge)
                                                .orElse(before.mornings().edgeRest()),
                                        season.racing().settled(season.horizonStart()))),
                rowChanges,
                outcomes);
    }

    /** Whether no day but the one that goes on has changed, so that what closed days say stands as it was. */
    private boolean isOfToday(long from, Season season) {
        return before.lastOpenedDay().equals(after.lastOpenedDay())
                && from >= season.openDay()
                && before.notes().equals(after.notes());
    }

    private MorningFold mornings(Season season, long from) {
        return MorningFold.of(season, before.mornings(), before.lastOpenedDay().map(LocalDate::toEpochDay), from);
    }

    private RestFold rest(Season season) {
        return RestFold.of(
                season,
                before.mornings().edgeRest(),
                before.lastOpenedDay().isPresent() ? before.horizonStart() : season.horizonStart());
    }

    /** The first day of which a morning could tell a difference, shown or not. */
    private long changedFrom(Set<Long> changed) {
        long from = changed.stream().mapToLong(day -> day).min().orElse(Long.MAX_VALUE);
        for (long day : touched) {
            if (day < from && !oldBook.on(day).digest().equals(newBook.on(day).digest())) {
                from = day;
            }
        }
        return from;
    }

    private Ledger remembering(List<Standing> standing, MorningMemory mornings) {
        return new Ledger(
                after.lastOpenedDay(), after.zone(), after.carry(), after.days(), after.notes(), standing, mornings);
    }

    /** Days whose load, state, workouts or signals are no longer what they were. */
    private Set<Long> changedDays(Season now, Optional<Season> was) {
        Set<Long> changed = new TreeSet<>();
        long first = Math.max(
                after.windowStart(),
                Math.min(firstOf(now), was.map(Publication::firstOf).orElse(firstOf(now))));
        long last = Math.max(now.lastDay(), was.map(Season::lastDay).orElse(now.lastDay()));
        boolean same = true;
        for (long day = Math.max(first, firstOther(now, was)); day <= last; day++) {
            boolean differs = differs(day, was, now, same);
            same &= !differs;
            if (differs) {
                changed.add(day);
            }
        }
        for (long day : touched) {
            if (day >= first && day <= last && (hasOtherWorkouts(day, now) || hasOtherSignals(day))) {
                changed.add(day);
            }
        }
        if (hasOtherNextRace() && now.isJudged(now.openDay())) {
            changed.add(now.openDay());
        }
        return changed;
    }

    /** The days before it are as they were, so that nobody has to look at each. */
    private long firstOther(Season now, Optional<Season> was) {
        boolean alike = was.isPresent()
                && before.lastOpenedDay().equals(after.lastOpenedDay())
                && before.carry().equals(after.carry())
                && before.notes().equals(after.notes());
        return alike ? was.get().days().firstOther(now.days()) : Long.MIN_VALUE;
    }

    /** Of a day that was open before; another one is published anyway. */
    private boolean hasOtherNextRace() {
        return before.lastOpenedDay().equals(after.lastOpenedDay())
                && !before.notes().equals(after.notes())
                && !NextRace.dateOf(before).equals(NextRace.dateOf(after));
    }

    /**
     * First day of the horizon before whose morning a rest day is due after another number of days: what is declared of
     * an athlete, or of a race to come, can change that and no load.
     */
    private long firstOtherRestDay(Season now, Optional<Season> was) {
        if (was.isEmpty() || before.notes().equals(after.notes())) {
            return Long.MAX_VALUE;
        }
        return LongStream.rangeClosed(Math.max(now.horizonStart(), now.firstDay()), now.openDay())
                .filter(day -> now.restDayAfter(day - 1) != was.get().restDayAfter(day - 1))
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /**
     * First day of the horizon before that is part of a plan and was not, or the other way round: what is said of an
     * athlete, or of a plan, can change that, and other rules can.
     */
    private long firstOtherPlanned(Season now, Optional<Season> was) {
        if (was.isEmpty()
                || before.notes().equals(after.notes())
                        && now.rulesNow().id().equals(was.get().rulesNow().id())) {
            return Long.MAX_VALUE;
        }
        was.get().learn(before.mornings().byDay(), before.mornings().settled(), before.horizonStart());
        return LongStream.rangeClosed(Math.max(now.horizonStart(), now.firstDay()), now.openDay())
                .filter(day ->
                        now.planOn(day).isPresent() != was.get().planOn(day).isPresent())
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private boolean hasOtherSignals(long day) {
        return !oldBook.on(day)
                .digest()
                .signals()
                .equals(newBook.on(day).digest().signals());
    }

    private List<Outcome> days(Season now, Set<Long> changed, MorningFold mornings) {
        Set<Long> days = new TreeSet<>(changed);
        Map<Long, Integer> known = new HashMap<>();
        before.mornings().marks().forEach(mark -> known.put(mark.day(), mark.digest()));
        mornings.after().marks().stream()
                .filter(mark -> !Integer.valueOf(mark.digest()).equals(known.get(mark.day())))
                .forEach(mark -> days.add(mark.day()));
        List<Outcome> outcomes = new ArrayList<>();
        for (long day : days) {
            outcomes.add(new Outcome.DayJudged(judged(day, now, mornings)));
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
        return now.isJudged(day)
                && !oldBook.on(day).loads().equals(newBook.on(day).loads());
    }

    private JudgedDay judged(long day, Season now, MorningFold mornings) {
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
                Optional.ofNullable(mornings.fresh().get(day)),
                day == now.openDay() ? NextRace.dateOf(after) : Optional.empty(),
                now.rules().on(day).id());
    }

    private List<String> workoutsBetween(LocalDate from, LocalDate to) {
        List<String> ids = new ArrayList<>();
        for (long day = Math.max(from.toEpochDay(), after.windowStart()); day <= to.toEpochDay(); day++) {
            newBook.on(day).loads().stream().filter(load -> load.load() > 0).forEach(load -> ids.add(load.eventId()));
        }
        return ids;
    }
}
