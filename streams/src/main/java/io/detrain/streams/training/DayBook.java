package io.detrain.streams.training;

import io.detrain.streams.load.Scoring;
import io.detrain.streams.load.Thresholds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<Long, Page> pages = new HashMap<>();

    DayBook(DayRows rows, List<Note> notes, RuleSets rules) {
        this.rows = rows;
        this.notes = notes;
        this.profiles = new Profiles(notes);
        this.workouts = new Workouts(rows, notes);
        this.races = new DeclaredRaces(notes, workouts);
        this.rules = RulesByDate.of(rules, notes);
    }

    /** A day worked out. */
    record Page(DayDigest digest, List<WorkoutLoad> loads) {}

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
            case Fact.Answer answer -> addSubjects(answer, days);
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

    private void addSubjects(Fact.Answer answer, Set<Long> days) {
        if (answer.about() == Fact.AnswerAbout.COPIES_SPLIT) {
            rows.byId(answer.subject()).ifPresent(event -> days.addAll(workouts.daysLinkedTo(event)));
            answer.other().flatMap(rows::byId).ifPresent(event -> days.addAll(workouts.daysLinkedTo(event)));
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
        RuleSet ofDay = rules.on(day);
        WorkoutScoring scorer = scoring.computeIfAbsent(ofDay.id(), id -> scoring(ofDay));
        Thresholds thresholds = profiles.thresholds(date, ofDay.load().thresholdShare());
        DeclaredRaces.OfDay declared = races.on(day);
        DigestBuilder digest = new DigestBuilder(day, ofDay.signals());
        List<WorkoutLoad> loads = new ArrayList<>();
        for (Group group : workouts.on(day)) {
            ScoredWorkout scored = scorer.score(group, declared.of(group), thresholds);
            loads.add(scored.shown());
            digest.add(scored);
        }
        for (Note note : declared.alone()) {
            scorer.score(note, thresholds).ifPresent(scored -> {
                loads.add(scored.shown());
                digest.add(scored);
            });
        }
        rows.on(day).forEach(event -> addEvent(event, digest, loads));
        notes.forEach(note -> addSpan(note, date, digest));
        return new Page(digest.build(), List.copyOf(loads));
    }

    private WorkoutScoring scoring(RuleSet ofDay) {
        return new WorkoutScoring(new Scoring(ofDay.metrics(), ofDay.load().plausibility()), workouts.same());
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
