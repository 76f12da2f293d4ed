package io.detrain.streams.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The workouts of some days, each once, found by following links between recordings as far as they go. */
final class Workouts {

    private static final int REACH_DAYS = 2;

    private final DayRows rows;
    private final SameWorkout same;
    private final Map<Long, List<Recording>> recordings = new HashMap<>();
    private final Map<String, List<Group>> groupsOf = new HashMap<>();

    Workouts(DayRows rows, List<Note> notes, RulesByDate rules) {
        this.rows = rows;
        this.same = new SameWorkout(splits(notes), day -> rules.on(day).match());
    }

    private static Set<SameWorkout.Pair> splits(List<Note> notes) {
        return notes.stream()
                .map(Note::fact)
                .filter(Fact.Answer.class::isInstance)
                .map(Fact.Answer.class::cast)
                .filter(answer -> answer.about() == Fact.AnswerAbout.COPIES_SPLIT
                        && answer.other().isPresent())
                .map(answer ->
                        SameWorkout.Pair.of(answer.subject(), answer.other().orElseThrow()))
                .collect(Collectors.toUnmodifiableSet());
    }

    SameWorkout same() {
        return same;
    }

    /** Workouts whose counted recording is of the day, by start. */
    List<Group> on(long day) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Recording recording : recordingsOn(day)) {
            for (Group group : groupsOf(recording)) {
                if (group.day() == day) {
                    groups.put(group.canonical().id(), group);
                }
            }
        }
        return groups.values().stream()
                .sorted(Comparator.comparing((Group group) -> group.canonical().event(), TrainingEvent.ORDER))
                .toList();
    }

    /** Days with recordings whose fate can depend on this event. */
    Set<Long> daysLinkedTo(TrainingEvent event) {
        return Recording.of(event)
                .map(recording ->
                        linkedTo(recording).stream().map(Recording::day).collect(Collectors.toSet()))
                .orElseGet(() -> new HashSet<>(Set.of(event.localDate().toEpochDay())));
    }

    /** Days with recordings whose fate can depend on where the settings of a date begin. */
    Set<Long> daysLinkedAcross(long first) {
        Set<Long> days = new HashSet<>();
        for (long day = first; day < first + REACH_DAYS; day++) { // no link goes further than that beyond the date
            recordingsOn(day)
                    .forEach(recording ->
                            linkedTo(recording).stream().map(Recording::day).forEach(days::add));
        }
        return days;
    }

    private List<Group> groupsOf(Recording recording) {
        List<Group> known = groupsOf.get(recording.id());
        if (known != null) {
            return known;
        }
        List<Recording> linked = linkedTo(recording);
        List<Group> groups = Group.of(linked, same);
        linked.forEach(member -> groupsOf.put(member.id(), groups));
        return groups;
    }

    private List<Recording> linkedTo(Recording first) {
        List<Recording> found = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(first.id()));
        Deque<Recording> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Recording next = open.remove();
            found.add(next);
            for (long day = next.day() - REACH_DAYS; day <= next.day() + REACH_DAYS; day++) {
                recordingsOn(day).stream()
                        .filter(other -> !seen.contains(other.id()) && same.areLinked(next, other))
                        .forEach(other -> {
                            seen.add(other.id());
                            open.add(other);
                        });
            }
        }
        return found;
    }

    private List<Recording> recordingsOn(long day) {
        List<Recording> known = recordings.get(day);
        if (known == null) {
            known = rows.on(day).stream()
                    .flatMap(event -> Recording.of(event).stream())
                    .toList();
            recordings.put(day, known);
        }
        return known;
    }
}
