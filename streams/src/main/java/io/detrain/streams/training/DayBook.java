package io.detrain.streams.training;

import io.detrain.streams.load.Calibration;
import io.detrain.streams.load.Load;
import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.LoadSettings;
import io.detrain.streams.load.Scoring;
import io.detrain.streams.load.Sport;
import io.detrain.streams.load.Thresholds;
import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.rule.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Works out days from their events: what the fold needs of each, and the loads of its workouts. */
final class DayBook {

    private static final int LONGEST_SPAN_DAYS = 366;

    private final DayRows rows;
    private final List<Note> notes;
    private final Profiles profiles;
    private final Workouts workouts;
    private final DeclaredRaces races;
    private final RulesByDate rules;
    private final Map<String, WorkoutScoring> scoring = new HashMap<>();
    private final Remembered remembered;
    private final Estimates estimates;
    private final Map<Long, Page> pages = new HashMap<>();
    private final Map<Long, List<RawLoad>> raws = new HashMap<>();
    private Set<Long> fresh = Set.of();

    /** @param remembered the days as they were before the event */
    DayBook(DayRows rows, List<Note> notes, Remembered remembered, RuleSets rules) {
        this.rows = rows;
        this.notes = notes;
        this.profiles = new Profiles(notes);
        this.rules = RulesByDate.of(rules, notes);
        this.workouts = new Workouts(rows, notes, this.rules);
        this.races = new DeclaredRaces(notes, workouts, this.rules);
        this.remembered = remembered;
        this.estimates = new Estimates(this::digest, this::results);
    }

    /** These days are no longer as they are remembered. */
    void freshen(Set<Long> days) {
        fresh = Set.copyOf(days);
        pages.clear();
        raws.clear();
    }

    /** Whether loads of the date rest on what the days before it tell. */
    boolean isEstimated(LocalDate date) {
        return profiles.isEstimated(date);
    }

    /** Results on foot before a day, of days as they are remembered or have become. */
    private List<RaceResult> results(long before) {
        List<RaceResult> results = new ArrayList<>();
        for (DayDigest digest : remembered.withRaces()) {
            if (digest.day() < before && !fresh.contains(digest.day())) {
                digest.races().forEach(race -> race.onFoot().ifPresent(results::add));
            }
        }
        for (long day : fresh) {
            if (day < before && day >= before - Estimates.RACE_DAYS) {
                on(day).digest().races().forEach(race -> race.onFoot().ifPresent(results::add));
            }
        }
        return results;
    }

    private DayDigest digest(long day) {
        return fresh.contains(day) ? on(day).digest() : remembered.on(day);
    }

    /** A day worked out. */
    record Page(DayDigest digest, List<WorkoutLoad> loads) {}

    /** The loads of a workout by every method. */
    record RawLoad(Sport sport, Load.Raw raw) {}

    Page on(long day) {
        Page page = pages.get(day);
        if (page == null) {
            page = work(day);
            pages.put(day, page);
        }
        return page;
    }

    /** Days that can change when this event does. */
    Set<Long> daysOf(TrainingEvent event) {
        Set<Long> days = new HashSet<>();
        switch (event.fact()) {
            case Fact.Workout workout -> days.addAll(workouts.daysLinkedTo(event));
            case Fact.Race race -> DeclaredRaces.addAround(race.raceDate().toEpochDay(), days);
            case Fact.Answer answer -> addSubjects(answer, event, days);
            case Fact.Context context -> addSpan(event.localDate(), context, days);
            case Fact.Wellness fact -> days.add(event.localDate().toEpochDay());
            case Fact.Sleep fact -> days.add(event.localDate().toEpochDay());
            case Fact.HeartRateVariability fact -> days.add(event.localDate().toEpochDay());
            case Fact.RestingHeartRate fact -> days.add(event.localDate().toEpochDay());
            case Fact.Heartbeat fact -> days.add(event.localDate().toEpochDay());
            case Fact.Profile profile -> {}
            case Fact.Retraction retraction -> {}
            case Fact.Unknown unknown -> {}
        }
        return races.reachedFrom(days);
    }

    /**
     * Days that the settings of an event can change although they begin later: workouts and races of the days before,
     * which are matched with those of its date.
     */
    Set<Long> daysAcross(TrainingEvent event) {
        if (!(event.fact() instanceof Fact.Profile profile)
                || profile.settings().isEmpty()) {
            return Set.of();
        }
        long first = event.localDate().toEpochDay();
        Set<Long> days = new HashSet<>(workouts.daysLinkedAcross(first));
        days.add(first);
        return races.reachedFrom(days);
    }

    private void addSubjects(Fact.Answer answer, TrainingEvent event, Set<Long> days) {
        if (RaceEntry.ofAccepted(event, answer).isPresent()) {
            days.add(event.localDate().toEpochDay());
        }
        if (answer.about() == Fact.AnswerAbout.COPIES_SPLIT) {
            rows.byId(answer.subject()).ifPresent(one -> days.addAll(workouts.daysLinkedTo(one)));
            answer.other().flatMap(rows::byId).ifPresent(two -> days.addAll(workouts.daysLinkedTo(two)));
        }
    }

    private static void addSpan(LocalDate from, Fact.Context context, Set<Long> days) {
        long first = from.toEpochDay();
        long last = Math.min(context.until().orElse(from).toEpochDay(), first + LONGEST_SPAN_DAYS);
        for (long day = first; day <= Math.max(last, first); day++) {
            days.add(day);
        }
    }

    private Page work(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        DeclaredRaces.OfDay declared = races.on(day);
        DigestBuilder digest = new DigestBuilder(day, rules.on(day).signals());
        List<WorkoutLoad> loads = new ArrayList<>();
        List<Group> groups = workouts.on(day);
        if (!groups.isEmpty() || !declared.alone().isEmpty()) {
            score(groups, declared, date, loads, digest);
        }
        rows.on(day).forEach(event -> addEvent(event, digest, loads));
        notes.forEach(note -> addSpan(note, date, digest));
        digest.away(Journeys.away(rows.on(day), profiles.home(date)));
        return new Page(digest.build(), List.copyOf(loads));
    }

    private void score(
            List<Group> groups,
            DeclaredRaces.OfDay declared,
            LocalDate date,
            List<WorkoutLoad> loads,
            DigestBuilder digest) {
        WorkoutScoring scorer = scorer(date.toEpochDay());
        Thresholds thresholds = thresholds(date);
        for (Group group : groups) {
            ScoredWorkout scored = scorer.score(
                    group,
                    declared.of(group),
                    thresholds,
                    (sport, first, method) -> factor(date, sport, first, method));
            loads.add(scored.shown());
            digest.add(scored);
        }
        for (Note note : declared.alone()) {
            scorer.score(note, thresholds).ifPresent(scored -> {
                loads.add(scored.shown());
                digest.add(scored);
            });
        }
    }

    /** The athlete's own factor, from the sessions of the weeks before that both methods tell of. */
    private double factor(LocalDate date, Sport sport, LoadMethod first, LoadMethod method) {
        Calibration calibration = rules.on(date.toEpochDay()).load().calibration();
        long from = date.toEpochDay() - calibration.days();
        if (!mayBePaired(from, date.toEpochDay(), sport)) {
            return 1;
        }
        rows.read(from - 2, date.toEpochDay() + 2);
        List<Calibration.Pair> pairs = new ArrayList<>();
        for (long day = from; day < date.toEpochDay(); day++) {
            for (RawLoad load : raw(day)) {
                Map<LoadMethod, Double> units = load.raw().units();
                boolean isAlike = load.sport() == sport && load.raw().first() == first; // a trail asks the heart first
                if (isAlike && load.raw().isPair() && units.containsKey(method)) {
                    pairs.add(new Calibration.Pair(
                            LocalDate.ofEpochDay(day),
                            Objects.requireNonNull(units.get(first)),
                            Objects.requireNonNull(units.get(method))));
                }
            }
        }
        return calibration.factor(pairs, date);
    }

    /** As far as sessions are remembered they tell whether a look is worth while; further back one has to look. */
    private boolean mayBePaired(long from, long to, Sport sport) {
        if (from < remembered.sessionsFrom()) {
            return true;
        }
        for (long day = from; day < to; day++) {
            for (Session session : digest(day).sessions()) {
                if (session.paired() && session.sport() == sport) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Loads of a day that the first method of the sport and another tell of. */
    List<RawLoad> pairs(long day) {
        return raw(day).stream().filter(load -> load.raw().isPair()).toList();
    }

    /** Loads of a day by every method, before any calibration. */
    private List<RawLoad> raw(long day) {
        List<RawLoad> known = raws.get(day);
        if (known == null) {
            known = rawLoads(day);
            raws.put(day, known);
        }
        return known;
    }

    private List<RawLoad> rawLoads(long day) {
        List<Group> groups = workouts.on(day);
        if (groups.isEmpty()) {
            return List.of();
        }
        DeclaredRaces.OfDay declared = races.on(day);
        Thresholds thresholds = thresholds(LocalDate.ofEpochDay(day));
        WorkoutScoring scorer = scorer(day);
        return groups.stream()
                .map(group -> new RawLoad(
                        group.canonical().workout().sport(), scorer.raw(group, declared.of(group), thresholds)))
                .toList();
    }

    private Thresholds thresholds(LocalDate date) {
        double share = rules.on(date.toEpochDay()).load().thresholdShare();
        return profiles.thresholds(date, estimates, share);
    }

    private WorkoutScoring scorer(long day) {
        RuleSet ofDay = rules.on(day);
        return scoring.computeIfAbsent(ofDay.id(), id -> scoring(ofDay));
    }

    private WorkoutScoring scoring(RuleSet ofDay) {
        LoadSettings load = ofDay.load();
        return new WorkoutScoring(
                new Scoring(ofDay.metrics(), load.plausibility()),
                workouts.same(),
                load.coverage().least());
    }

    private static void addEvent(TrainingEvent event, DigestBuilder digest, List<WorkoutLoad> loads) {
        if (event.quarantined()) {
            if (event.fact() instanceof Fact.Workout workout) {
                loads.add(WorkoutScoring.quarantined(event, workout, "device_clock"));
            }
        } else {
            digest.add(event);
        }
    }

    private static void addSpan(Note note, LocalDate date, DigestBuilder digest) {
        if (note.fact() instanceof Fact.Context context
                && !date.isBefore(note.date())
                && !date.isAfter(context.until().orElse(note.date()))) {
            digest.goesOn(context.tag());
        }
    }
}
