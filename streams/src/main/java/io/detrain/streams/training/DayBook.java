package io.detrain.streams.training;

import io.detrain.streams.load.Scoring;
import io.detrain.streams.load.Thresholds;
import io.detrain.streams.rule.HardSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out days from their events: what the fold needs of each, and the loads of its workouts. */
final class DayBook {

    private final DayRows rows;
    private final List<Note> notes;
    private final Profiles profiles;
    private final Workouts workouts;
    private final DeclaredRaces races;
    private final WorkoutScoring scoring;
    private final Map<Long, Page> pages = new HashMap<>();

    DayBook(DayRows rows, List<Note> notes, Scoring scoring) {
        this.rows = rows;
        this.notes = notes;
        this.profiles = new Profiles(notes);
        this.workouts = new Workouts(rows, notes);
        this.races = new DeclaredRaces(notes, workouts);
        this.scoring = new WorkoutScoring(scoring, workouts.same());
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
        long last = context.tag() == Fact.ContextTag.REST_DAY
                ? context.until().orElse(from).toEpochDay()
                : from.toEpochDay();
        for (long day = from.toEpochDay(); day <= Math.max(last, from.toEpochDay()); day++) {
            days.add(day);
        }
    }

    private Page work(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        Thresholds thresholds = profiles.thresholds(date);
        DeclaredRaces.OfDay declared = races.on(day);
        DigestBuilder digest = new DigestBuilder(day);
        List<WorkoutLoad> loads = new ArrayList<>();
        for (Group group : workouts.on(day)) {
            ScoredWorkout scored = scoring.score(group, declared.of(group), thresholds);
            loads.add(scored.shown());
            digest.add(scored);
        }
        for (Note note : declared.alone()) {
            scoring.score(note, thresholds).ifPresent(scored -> {
                loads.add(scored.shown());
                digest.add(scored);
            });
        }
        rows.on(day).forEach(event -> addEvent(event, digest, loads));
        notes.forEach(note -> addRest(note, date, digest));
        return new Page(digest.build(), List.copyOf(loads));
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

    private static void addRest(Note note, LocalDate date, DigestBuilder digest) {
        if (note.fact() instanceof Fact.Context context
                && !date.isBefore(note.date())
                && !date.isAfter(context.until().orElse(note.date()))) {
            digest.mark(DayDigest.REST_DECLARED);
        }
    }

    /** Collects a digest. */
    static final class DigestBuilder {

        private final long day;
        private long micro;
        private final List<Long> spilled = new ArrayList<>();
        private long decimetres;
        private int lifts;
        private int marks;
        private int soreness;
        private final List<HardSession> hard = new ArrayList<>();
        private final List<RaceEntry> races = new ArrayList<>();

        DigestBuilder(long day) {
            this.day = day;
        }

        void mark(int mark) {
            marks |= mark;
        }

        void add(ScoredWorkout scored) {
            micro += scored.dayMicro().getFirst();
            for (int i = 1; i < scored.dayMicro().size(); i++) {
                if (spilled.size() < i) {
                    spilled.add(0L);
                }
                spilled.set(i - 1, spilled.get(i - 1) + scored.dayMicro().get(i));
            }
            decimetres += scored.runDecimetres();
            lifts += scored.lift() ? 1 : 0;
            mark(DayDigest.SENSED | (scored.shown().load() == 0 ? DayDigest.WORN : 0));
            scored.hard().ifPresent(hard::add);
            scored.race().ifPresent(races::add);
        }

        void add(TrainingEvent event) {
            switch (event.fact()) {
                case Fact.Sleep fact -> mark(DayDigest.SENSED);
                case Fact.HeartRateVariability fact -> mark(DayDigest.SENSED);
                case Fact.RestingHeartRate fact -> mark(DayDigest.SENSED);
                case Fact.Heartbeat heartbeat -> mark(markOf(heartbeat));
                case Fact.Wellness wellness -> {
                    mark(DayDigest.SAID);
                    soreness = soreness == 0 ? tenths(wellness) : soreness;
                }
                case Fact.Context context -> add(event, context);
                case Fact.Workout fact -> {}
                case Fact.Race fact -> {}
                case Fact.Profile fact -> {}
                case Fact.Answer fact -> {}
                case Fact.Retraction fact -> {}
                case Fact.Unknown fact -> {}
            }
        }

        private void add(TrainingEvent event, Fact.Context context) {
            mark(context.tag() == Fact.ContextTag.REST_DAY ? DayDigest.REST_DECLARED : DayDigest.SAID);
            RaceEntry.ofEnd(event, context.tag()).ifPresent(races::add);
        }

        private static int markOf(Fact.Heartbeat heartbeat) {
            return heartbeat
                    .worn()
                    .map(worn -> worn ? DayDigest.SENSED | DayDigest.WORN : DayDigest.NOT_WORN)
                    .orElse(DayDigest.SENSED);
        }

        private static int tenths(Fact.Wellness wellness) {
            return (int) Math.round(wellness.sorenessOfSeven().orElse(0) * 10);
        }

        DayDigest build() {
            return new DayDigest(day, micro, spilled, decimetres, lifts, marks, soreness, hard, races);
        }
    }
}
