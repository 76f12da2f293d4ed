package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembered events with some put in or forgotten on top; those underneath stay as they are. */
final class ImaginedRows implements Rows {

    private final Rows real;
    private final Map<String, TrainingEvent> put = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    ImaginedRows(Rows real) {
        this.real = real;
    }

    void apply(RowChange change) {
        switch (change) {
            case RowChange.Put(TrainingEvent event, Optional<LocalDate> previousDate) -> {
                hidden.add(event.id());
                put.put(event.id(), event);
            }
            case RowChange.Expire(String id, LocalDate date) -> {
                hidden.add(id);
                put.remove(id);
            }
        }
    }

    @Override
    public Optional<TrainingEvent> byId(String id) {
        return hidden.contains(id) ? Optional.ofNullable(put.get(id)) : real.byId(id);
    }

    @Override
    public List<TrainingEvent> between(LocalDate from, LocalDate to) {
        List<TrainingEvent> events = new ArrayList<>(real.between(from, to));
        events.removeIf(event -> hidden.contains(event.id()));
        put.values().stream()
                .filter(event ->
                        !event.localDate().isBefore(from) && !event.localDate().isAfter(to))
                .forEach(events::add);
        events.sort(TrainingEvent.ORDER);
        return events;
    }
}
