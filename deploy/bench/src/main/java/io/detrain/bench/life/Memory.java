package io.detrain.bench.life;

import io.detrain.streams.training.RowChange;
import io.detrain.streams.training.Rows;
import io.detrain.streams.training.TrainingEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An athlete's remembered events in memory, as the store keeps them: by id and by date. */
public final class Memory implements Rows {

    private final Map<String, TrainingEvent> byId = new HashMap<>();
    private final TreeMap<LocalDate, List<TrainingEvent>> byDate = new TreeMap<>();

    @Override
    public Optional<TrainingEvent> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<TrainingEvent> between(LocalDate from, LocalDate to) {
        var found = new ArrayList<TrainingEvent>();
        byDate.subMap(from, true, to, true).values().forEach(found::addAll);
        found.sort(TrainingEvent.ORDER);
        return found;
    }

    /** Does to them what a decision says. */
    public void apply(RowChange change) {
        switch (change) {
            case RowChange.Put(TrainingEvent event, var previousDate) -> {
                previousDate.ifPresent(date -> forget(event.id(), date));
                byId.put(event.id(), event);
                byDate.computeIfAbsent(event.localDate(), date -> new ArrayList<>())
                        .add(event);
            }
            case RowChange.Expire(String id, LocalDate date) -> forget(id, date);
        }
    }

    private void forget(String id, LocalDate date) {
        byId.remove(id);
        byDate.getOrDefault(date, List.of()).removeIf(event -> event.id().equals(id));
    }

    /** How many there are. */
    public int size() {
        return byId.size();
    }
}
