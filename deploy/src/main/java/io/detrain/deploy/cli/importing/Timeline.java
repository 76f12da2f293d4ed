package io.detrain.deploy.cli.importing;

import io.detrain.ingest.intake.Body;
import io.detrain.ingest.intake.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The events of an athlete's files in the order in which they were lived, a turn for each local date that has any.
 *
 * @param end the noon after the day after the last one, when its evening and night have been judged and told
 */
record Timeline(Instant start, LocalDate firstDay, List<Turn> turns, Instant end) {

    private static final int SYNC_S = 60;

    /** Events that become known at an instant: when the last workout of the date was over. */
    record Turn(Instant at, List<Event> events) {}

    /** @param events at least one */
    static Timeline of(List<Event> events) {
        var byDate = once(events).stream()
                .sorted(Comparator.comparing(Event::occurredAt).thenComparing(Event::id))
                .collect(Collectors.groupingBy(Event::localDate, TreeMap::new, Collectors.toList()));
        var turns = new ArrayList<Turn>();
        for (var day : byDate.values()) {
            var over = day.stream()
                    .map(Timeline::over)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            var before = turns.isEmpty() ? over : turns.getLast().at();
            turns.add(new Turn(over.isAfter(before) ? over : before, day)); // a flight west may end before it began
        }
        return new Timeline(
                begin(byDate.firstEntry().getValue()), byDate.firstKey(), List.copyOf(turns), end(turns.getLast()));
    }

    /** The same file twice is one event. */
    private static List<Event> once(List<Event> events) {
        var byId = new LinkedHashMap<String, Event>();
        events.forEach(event -> byId.putIfAbsent(event.id(), event));
        return List.copyOf(byId.values());
    }

    private static Instant begin(List<Event> firstDay) {
        var first = firstDay.getFirst();
        var midnight = first.localDate().atStartOfDay(first.zone()).toInstant();
        return midnight.isBefore(first.occurredAt()) ? midnight : first.occurredAt();
    }

    private static Instant end(Turn last) {
        var event = last.events().getLast();
        var noon = event.localDate()
                .plusDays(2)
                .atTime(LocalTime.NOON)
                .atZone(event.zone())
                .toInstant();
        return noon.isAfter(last.at()) ? noon : last.at().plusSeconds(2 * 86_400);
    }

    private static Instant over(Event event) {
        return event.body() instanceof Body.Workout workout
                ? event.occurredAt().plusSeconds(workout.elapsedS() + SYNC_S)
                : event.occurredAt().plusSeconds(SYNC_S);
    }
}
