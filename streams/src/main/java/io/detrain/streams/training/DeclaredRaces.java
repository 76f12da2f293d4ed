package io.detrain.streams.training;

import io.detrain.streams.load.Sport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Races that were declared apart from a recording, and the recordings that they annotate (rulings.md 43). */
final class DeclaredRaces {

    private static final int REACH_DAYS = 1;
    private static final Comparator<Note> ORDER = Comparator.comparing(
                    (Note note) -> race(note).raceDate())
            .thenComparing(note -> race(note).stage() == Fact.RaceStage.RESULT ? 0 : 1)
            .thenComparing(Note::id);

    private final List<Note> declared;
    private final Workouts workouts;
    private final RulesByDate rules;

    DeclaredRaces(List<Note> notes, Workouts workouts, RulesByDate rules) {
        this.declared = notes.stream()
                .filter(note -> note.fact() instanceof Fact.Race race && isRun(race))
                .sorted(ORDER)
                .toList();
        this.workouts = workouts;
        this.rules = rules;
    }

    static Fact.Race race(Note note) {
        if (note.fact() instanceof Fact.Race race) {
            return race;
        }
        throw new IllegalArgumentException("need a race, got " + note.id());
    }

    /** Whether it says that the race was run, not only that it is planned. */
    private static boolean isRun(Fact.Race race) {
        return race.stage() == Fact.RaceStage.DECLARED || race.stage() == Fact.RaceStage.RESULT;
    }

    /** What declarations say of the workouts of a day, and which of them stand alone on it. */
    record OfDay(Map<String, List<Note>> annotations, List<Note> alone) {
        static final OfDay NONE = new OfDay(Map.of(), List.of());

        List<Note> of(Group group) {
            return annotations.getOrDefault(group.canonical().id(), List.of());
        }
    }

    OfDay on(long day) {
        List<Note> cluster = clusterAround(day);
        return cluster.isEmpty() ? OfDay.NONE : assign(cluster, day);
    }

    /** Adds the days that declarations near these days can reach. */
    Set<Long> reachedFrom(Set<Long> days) {
        Set<Long> reached = new HashSet<>(days);
        for (long day : days) {
            clusterAround(day).forEach(note -> addAround(race(note).raceDate().toEpochDay(), reached));
        }
        return reached;
    }

    static void addAround(long raceDay, Set<Long> days) {
        for (long day = raceDay - REACH_DAYS; day <= raceDay + REACH_DAYS; day++) {
            days.add(day);
        }
    }

    /** Declarations that compete for the recordings around a day, directly or through others. */
    private List<Note> clusterAround(long day) {
        List<Note> cluster = new ArrayList<>();
        boolean reaches = false;
        long last = Long.MIN_VALUE;
        for (Note note : declared) {
            long raceDay = race(note).raceDate().toEpochDay();
            if (!cluster.isEmpty() && raceDay > last + 2 * REACH_DAYS) {
                if (reaches) {
                    return cluster;
                }
                cluster.clear();
            }
            cluster.add(note);
            last = raceDay;
            reaches |= Math.abs(raceDay - day) <= REACH_DAYS;
        }
        return reaches ? cluster : List.of();
    }

    private OfDay assign(List<Note> cluster, long day) {
        Map<String, List<Note>> annotations = new HashMap<>();
        List<Note> alone = new ArrayList<>();
        for (Note note : cluster) {
            Group best = best(note, annotations);
            if (best != null) {
                annotations
                        .computeIfAbsent(best.canonical().id(), id -> new ArrayList<>())
                        .add(note);
            } else if (alone.stream().noneMatch(other -> isSameRace(race(other), race(note)))) {
                alone.add(note);
            }
        }
        alone.removeIf(note -> race(note).raceDate().toEpochDay() != day);
        return new OfDay(annotations, alone);
    }

    private @Nullable Group best(Note note, Map<String, List<Note>> taken) {
        Fact.Race race = race(note);
        long raceDay = race.raceDate().toEpochDay();
        List<Group> candidates = new ArrayList<>();
        for (long day = raceDay - REACH_DAYS; day <= raceDay + REACH_DAYS; day++) {
            workouts.on(day).stream()
                    .filter(group ->
                            !group.excluded() && fits(race, group.canonical().workout()))
                    .forEach(candidates::add);
        }
        return candidates.stream()
                .min(Comparator.comparing((Group group) -> !isMarked(group))
                        .thenComparing(
                                group -> taken.containsKey(group.canonical().id()))
                        .thenComparing(group -> Math.abs(group.day() - raceDay))
                        .thenComparing(
                                group -> distanceError(race, group.canonical().workout()))
                        .thenComparing(group -> -group.canonical().seconds())
                        .thenComparing(group -> group.canonical().id()))
                .orElse(null);
    }

    private static boolean isMarked(Group group) {
        return group.members().anyMatch(member -> member.workout().race().isPresent());
    }

    /** As the rules of the race's date have it. */
    private double tolerance(Fact.Race race) {
        return rules.on(race.raceDate().toEpochDay()).match().raceDistance();
    }

    private boolean fits(Fact.Race race, Fact.Workout workout) {
        return workout.sport().isCompatibleWith(race.sport()) && distanceError(race, workout) <= tolerance(race);
    }

    private static double distanceError(Fact.Race race, Fact.Workout workout) {
        double declared = race.distanceM().orElse(0);
        double recorded = workout.distanceM().orElse(0);
        return declared <= 0 || recorded <= 0 ? 0 : Math.abs(declared - recorded) / declared;
    }

    private boolean isSameRace(Fact.Race a, Fact.Race b) {
        double first = a.distanceM().orElse(0);
        double second = b.distanceM().orElse(0);
        boolean close = first <= 0 || second <= 0 || Math.abs(first - second) <= tolerance(a) * Math.max(first, second);
        return a.raceDate().equals(b.raceDate()) && compatible(a.sport(), b.sport()) && close;
    }

    private static boolean compatible(Sport a, Sport b) {
        return a.isCompatibleWith(b);
    }
}
