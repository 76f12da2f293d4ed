package io.detrain.streams.training;

import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.plan.AdaptedPlan;
import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.plan.Habit;
import io.detrain.streams.plan.PlanChange;
import io.detrain.streams.plan.PlanFactors;
import io.detrain.streams.plan.PlanSettings;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.RaceTypes;
import io.detrain.streams.plan.WeeksInCycle;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.rule.Horizon;
import io.detrain.streams.rule.PlanStalled;
import io.detrain.streams.rule.RaceTooSoon;
import io.detrain.streams.rule.Raced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** The races of a season and the plans that follow them, by date (science.md 5.1). */
final class Races {

    /** No race is being planned. */
    static final long NO_RACE = Long.MIN_VALUE;

    private static final int PLANNED_DAYS = 180;
    private static final int YEAR_DAYS = 365;
    private static final int MOST_WEEKS = 52;
    private static final double RACED = 0.75;

    private final Season season;
    private final List<Note> registrations;
    private final List<Note> overrides;
    private final TreeMap<Long, List<RaceEntry>> byDay = new TreeMap<>();
    private final TreeMap<Long, PlanOfRace> plans = new TreeMap<>();
    private final List<Long> longRaceDays = new ArrayList<>();
    private final Set<Long> raceDays = new HashSet<>();

    /** A plan with what the days made of it, whether a later race has replaced it, and the races that caused it. */
    record PlanOfRace(AdaptedPlan adapted, DetrainingPlan plan, boolean active, List<RaceEntry> races) {

        /** A plan as the days have made it, which nothing has replaced yet. */
        static PlanOfRace of(AdaptedPlan adapted, List<RaceEntry> races) {
            return new PlanOfRace(adapted, adapted.effective(), true, List.copyOf(races));
        }
    }

    Races(Season season, Days days, List<Note> notes) {
        this.season = season;
        this.registrations = notes.stream()
                .filter(note -> note.fact() instanceof Fact.Race race && race.stage() == Fact.RaceStage.REGISTERED)
                .toList();
        this.overrides = notes.stream()
                .filter(note ->
                        note.fact() instanceof Fact.Answer answer && answer.about() == Fact.AnswerAbout.PLAN_OVERRIDDEN)
                .toList();
        for (long day = days.first(); day <= days.last(); day++) {
            for (RaceEntry race : days.digest(day).races()) {
                add(race, day, days.last());
            }
        }
    }

    /**
     * Works out the plans, oldest first, and what the mornings and hard sessions make of them (science.md 5.6).
     *
     * @param settled what had become of them before the day {@code settledBefore}
     */
    void plan(Map<Long, MorningMark> mornings, List<SettledPlan> settled, long settledBefore) {
        Map<String, List<PlanChange>> changes = new HashMap<>();
        settled.forEach(plan -> changes.put(plan.planId(), plan.changes()));
        PlanFacts facts = new PlanFacts(season, mornings, overrides, changes, settledBefore);
        byDay.tailMap(season.openDay() - PLANNED_DAYS).forEach((day, races) -> plan(day, races, facts));
    }

    /** What has become of the plans before a day. */
    List<SettledPlan> settled(long before) {
        return plans.values().stream()
                .map(PlanOfRace::adapted)
                .map(plan -> new SettledPlan(
                        plan.planned().id(),
                        plan.changes().stream()
                                .filter(change -> change.on().toEpochDay() < before)
                                .toList()))
                .filter(plan -> !plan.changes().isEmpty())
                .toList();
    }

    private void add(RaceEntry race, long day, long last) {
        if (race.raceDay() <= last) {
            byDay.computeIfAbsent(race.raceDay(), key -> new ArrayList<>()).add(race);
            if (race.type().isLong()) {
                longRaceDays.add(race.raceDay());
            }
        }
        if (!race.type().isDeclaredEnd()) {
            raceDays.add(race.raceDay());
            raceDays.add(day);
        }
    }

    boolean isRaceDay(long day) {
        return raceDays.contains(day);
    }

    /** Plans by race date. */
    List<PlanOfRace> plans() {
        return List.copyOf(plans.values());
    }

    /** Races that were run, by date, with what their own plans ask for. */
    List<Raced> raced() {
        return plans.values().stream()
                .filter(planned -> !planned.plan().cause().isDeclaredEnd())
                .map(Races::raced)
                .toList();
    }

    private static Raced raced(PlanOfRace planned) {
        DetrainingPlan plan = planned.plan();
        return new Raced(
                plan.id(),
                plan.raceDate(),
                plan.length().noRaceDays(),
                plan.factors().effort(),
                planned.races().stream()
                        .map(RaceEntry::result)
                        .max(Comparator.naturalOrder())
                        .orElse(Raced.Result.UNKNOWN));
    }

    /** Plans that are as long as they can be, and the athlete still not back. */
    List<Finding> stalled(List<MorningMark> marks) {
        Map<Long, MorningMark> mornings = new HashMap<>();
        marks.forEach(mark -> mornings.put(mark.day(), mark));
        return PlanStalled.DEFAULT.find(
                plans.values().stream().map(PlanOfRace::adapted).toList(),
                day -> Optional.ofNullable(mornings.get(day))
                        .map(MorningMark::readiness)
                        .orElse(OptionalDouble.empty()),
                Horizon.of(season));
    }

    /** Races that were known of before their day, whatever has become of them. */
    List<RaceTooSoon.Registered> registered() {
        return registrations.stream()
                .map(note -> new RaceTooSoon.Registered(
                        note.id(), DeclaredRaces.race(note).raceDate(), note.date()))
                .filter(race -> race.since().isBefore(race.date()))
                .toList();
    }

    /** Results on foot that were run to the end, by date; one that was jogged says nothing of what one can do. */
    List<RaceResult> results() {
        return byDay.values().stream()
                .flatMap(List::stream)
                .filter(race -> !race.type().isDeclaredEnd())
                .filter(this::isRaced)
                .flatMap(race -> race.onFoot().stream())
                .toList();
    }

    /** By the rules of its date, as a day is judged by those of its own. */
    private boolean isRaced(RaceEntry race) {
        PlanSettings settings = season.rules().on(race.raceDay()).plans();
        return PlanFactors.effort(race.effort(OptionalDouble.empty()), settings) >= RACED;
    }

    /** The plan of the latest race before a day, if the day is still part of it. */
    Optional<DetrainingPlan> planOn(long day) {
        return adaptedOn(day).map(PlanOfRace::plan);
    }

    /** How many days that plan had in the morning of the day; 0 without one. */
    int planDaysInTheMorning(long day) {
        return adaptedOn(day)
                .map(planned -> planned.adapted().daysInTheMorningOf(LocalDate.ofEpochDay(day)))
                .orElse(0);
    }

    private Optional<PlanOfRace> adaptedOn(long day) {
        Map.Entry<Long, PlanOfRace> before = plans.isEmpty() ? null : plans.lowerEntry(day);
        return before != null
                        && day <= before.getKey() + before.getValue().plan().days()
                ? Optional.of(before.getValue())
                : Optional.empty();
    }

    /** Whether a long race was finished in the year before, or one is registered (science.md 2.10). */
    boolean isLongRaceYear(long day, long plannedRace) {
        return isLongRaceWithin(day - YEAR_DAYS, day) || isRegistered(day, plannedRace);
    }

    private boolean isLongRaceWithin(long from, long before) {
        for (long raceDay : longRaceDays) {
            if (raceDay >= from && raceDay < before) {
                return true;
            }
        }
        return false;
    }

    private boolean isRegistered(long day, long plannedRace) {
        for (Note note : registrations) {
            if (isRegistered(note, day, plannedRace)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRegistered(Note note, long day, long plannedRace) {
        Fact.Race race = DeclaredRaces.race(note);
        long raceDay = race.raceDate().toEpochDay();
        return isLong(race)
                && note.date().toEpochDay() <= day
                && day <= raceDay
                && (plannedRace == NO_RACE || Math.abs(raceDay - plannedRace) > 1);
    }

    private static boolean isLong(Fact.Race race) {
        RaceType type = race.type() != RaceType.UNKNOWN
                ? race.type()
                : RaceTypes.of(race.sport(), race.distanceM().orElse(0) / 1000, 0);
        return type.isLong();
    }

    private void plan(long day, List<RaceEntry> races, PlanFacts facts) {
        DetrainingPlan own = ownPlan(day, races);
        long until = Optional.ofNullable(byDay.higherKey(day)).orElse(Long.MAX_VALUE);
        Map.Entry<Long, PlanOfRace> before = plans.lastEntry();
        if (before == null) {
            plans.put(day, PlanOfRace.of(facts.adapted(own, until), races));
            return;
        }
        PlanOfRace old = before.getValue();
        boolean replaced = old.plan().covers(own.raceDate());
        plans.put(before.getKey(), new PlanOfRace(old.adapted(), old.plan(), old.active() && !replaced, old.races()));
        DetrainingPlan next = replaced ? own.replacing(old.plan()) : own;
        plans.put(day, PlanOfRace.of(facts.adapted(next, until), races));
    }

    /** One plan for all races of a date: their loads together, the longest of their plans (rulings.md 42). */
    private DetrainingPlan ownPlan(long day, List<RaceEntry> races) {
        String id = races.stream().map(RaceEntry::id).min(String::compareTo).orElseThrow();
        OptionalDouble load = races.stream().anyMatch(race -> race.loadMicro().isPresent())
                ? OptionalDouble.of(races.stream()
                                .mapToLong(race -> race.loadMicro().orElse(0))
                                .sum()
                        / 1e6)
                : OptionalDouble.empty();
        LocalDate date = LocalDate.ofEpochDay(day);
        return races.stream()
                .map(race -> DetrainingPlan.of(
                        id,
                        date,
                        race.effort(load),
                        habit(race),
                        season.rulesNow().plans()))
                .max(Comparator.comparingInt(DetrainingPlan::days)
                        .thenComparing(DetrainingPlan::raceAllowedFrom)
                        .thenComparing(DetrainingPlan::cause))
                .orElseThrow();
    }

    private Habit habit(RaceEntry race) {
        long day = race.raceDay();
        boolean end = race.type().isDeclaredEnd();
        return new Habit(
                season.classOn(day, day),
                end ? season.habitualFitness(day) : season.habitualFitness(race.firstDay() - 1),
                weeksInCycle(day),
                age(day));
    }

    private OptionalInt age(long day) {
        return season.profiles().ageForPlans(LocalDate.ofEpochDay(day));
    }

    private int weeksInCycle(long raceDay) {
        int block = WeeksInCycle.BLOCK_DAYS;
        long history = raceDay - block + 1 - season.historyStart();
        double[] blocks = new double[Math.clamp(history / block, 0, MOST_WEEKS)];
        for (int i = 0; i < blocks.length; i++) {
            long to = raceDay - (long) block * (i + 1);
            blocks[i] = season.days().micro(to - block + 1, to) / 1e6;
        }
        int known = 0;
        for (long day = raceDay - 7L * block + 1; day <= raceDay - block; day++) {
            known += season.isKnown(day) ? 1 : 0;
        }
        return WeeksInCycle.of(
                blocks, known / (6.0 * block), season.rulesNow().plans().knownShare());
    }
}
