package io.detrain.bench.life;

import io.detrain.streams.training.Rows;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.EventReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remembered events as their bytes in the log, read anew each time they are looked at. */
public final class RawMemory implements Rows {

    private final EventReader reader;
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final TreeMap<LocalDate, Map<String, byte[]>> byDate = new TreeMap<>();

    RawMemory(EventReader reader) {
        this.reader = reader;
    }

    void put(String id, LocalDate date, byte[] raw) {
        dates.put(id, date);
        byDate.computeIfAbsent(date, each -> new LinkedHashMap<>()).put(id, raw);
    }

    /** What does something with an event's id, its date and its bytes. */
    public interface Visitor {
        /** One event. */
        void see(String id, LocalDate date, byte[] raw);
    }

    /** Shows the events from a date on. */
    public void visit(LocalDate from, Visitor visitor) {
        byDate.tailMap(from, true).forEach((date, day) -> day.forEach((id, raw) -> visitor.see(id, date, raw)));
    }

    @Override
    public Optional<TrainingEvent> byId(String id) {
        return Optional.ofNullable(dates.get(id))
                .flatMap(date -> Optional.ofNullable(byDate.get(date)))
                .flatMap(day -> Optional.ofNullable(day.get(id)))
                .map(reader::read);
    }

    @Override
    public List<TrainingEvent> between(LocalDate from, LocalDate to) {
        var found = new ArrayList<TrainingEvent>();
        for (var day : byDate.subMap(from, true, to, true).values()) {
            day.values().forEach(raw -> found.add(reader.read(raw)));
        }
        found.sort(TrainingEvent.ORDER);
        return found;
    }

    /** Size of an event. */
    public double meanBytes() {
        return byDate.values().stream()
                .flatMap(day -> day.values().stream())
                .mapToInt(raw -> raw.length)
                .average()
                .orElse(0);
    }
}
