package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembered events by day, each day read once, as they are with one event put in. */
final class DayRows {

    private static final int READ_AHEAD_DAYS = 2;

    private final Rows rows;
    private final Map<Long, List<TrainingEvent>> read;
    private final Optional<TrainingEvent> put;

    DayRows(Rows rows) {
        this(rows, new HashMap<>(), Optional.empty());
    }

    private DayRows(Rows rows, Map<Long, List<TrainingEvent>> read, Optional<TrainingEvent> put) {
        this.rows = rows;
        this.read = read;
        this.put = put;
    }

    /** The same with this revision instead of the one before. */
    DayRows with(TrainingEvent event) {
        return new DayRows(rows, read, Optional.of(event));
    }

    /** The current revision of an event, unless it is taken back. */
    Optional<TrainingEvent> byId(String id) {
        Optional<TrainingEvent> found =
                put.filter(event -> event.id().equals(id)).or(() -> rows.byId(id));
        return found.filter(event -> !event.isRetraction());
    }

    /** What happened on a day, in order, without what was taken back. */
    List<TrainingEvent> on(long day) {
        List<TrainingEvent> events = read.get(day);
        if (events == null) {
            read(day - READ_AHEAD_DAYS, day + READ_AHEAD_DAYS);
            events = read.getOrDefault(day, List.of());
        }
        return put.map(event -> overlaid(read.getOrDefault(day, List.of()), event, day))
                .orElse(events);
    }

    /** Reads a stretch at once. */
    void read(long from, long to) {
        Map<Long, List<TrainingEvent>> fresh = new HashMap<>();
        for (long day = from; day <= to; day++) {
            fresh.put(day, new ArrayList<>());
        }
        for (TrainingEvent event : rows.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to))) {
            List<TrainingEvent> events = fresh.get(event.localDate().toEpochDay());
            if (events != null && !event.isRetraction()) {
                events.add(event);
            }
        }
        fresh.forEach(read::putIfAbsent);
    }

    private static List<TrainingEvent> overlaid(List<TrainingEvent> events, TrainingEvent put, long day) {
        List<TrainingEvent> overlaid = new ArrayList<>(events);
        overlaid.removeIf(event -> event.id().equals(put.id()));
        if (!put.isRetraction() && put.localDate().toEpochDay() == day) {
            overlaid.add(put);
            overlaid.sort(TrainingEvent.ORDER);
        }
        return overlaid;
    }
}
