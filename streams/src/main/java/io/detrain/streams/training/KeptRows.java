package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remembered events in memory, changed as the Coach says. */
final class KeptRows implements Rows {

    private final Map<String, TrainingEvent> byId = new HashMap<>();
    private final TreeMap<LocalDate, List<TrainingEvent>> byDate = new TreeMap<>();

    void apply(RowChange change) {
        switch (change) {
            case RowChange.Put(TrainingEvent event, Optional<LocalDate> previousDate) -> put(event);
            case RowChange.Expire(String id, LocalDate date) -> forget(id);
        }
    }

    private void put(TrainingEvent event) {
        forget(event.id());
        byId.put(event.id(), event);
        List<TrainingEvent> ofDate = byDate.computeIfAbsent(event.localDate(), date -> new ArrayList<>());
        ofDate.add(event);
        ofDate.sort(TrainingEvent.ORDER);
    }

    private void forget(String id) {
        TrainingEvent known = byId.remove(id);
        if (known != null) {
            byDate.getOrDefault(known.localDate(), new ArrayList<>())
                    .removeIf(event -> event.id().equals(id));
        }
    }

    @Override
    public Optional<TrainingEvent> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<TrainingEvent> between(LocalDate from, LocalDate to) {
        return byDate.subMap(from, true, to, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    List<TrainingEvent> all() {
        return byDate.values().stream().flatMap(List::stream).toList();
    }
}
