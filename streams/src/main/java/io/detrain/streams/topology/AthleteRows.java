package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.training.Rows;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.EventReader;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** One athlete's remembered events, in the hands of the task that keeps them. */
final class AthleteRows implements Rows {

    private final KeyValueStore<Bytes, byte[]> store;
    private final StoredRows stored;
    private final EventReader reader;

    AthleteRows(KeyValueStore<Bytes, byte[]> store, EventReader reader, AthleteKey owner) {
        this.store = store;
        this.reader = reader;
        this.stored = new StoredRows(store, reader, owner);
    }

    @Override
    public Optional<TrainingEvent> byId(String id) {
        return stored.byId(id);
    }

    @Override
    public List<TrainingEvent> between(LocalDate from, LocalDate to) {
        return stored.between(from, to);
    }

    void put(TrainingEvent event, byte[] raw, Optional<LocalDate> previousDate) {
        previousDate
                .filter(date -> !date.equals(event.localDate()))
                .ifPresent(date -> store.delete(stored.dateKey(date, event.id())));
        store.put(stored.dateKey(event.localDate(), event.id()), raw);
        store.put(
                stored.idKey(event.id()),
                ByteBuffer.allocate(Integer.BYTES)
                        .putInt((int) event.localDate().toEpochDay())
                        .array());
    }

    /** The bytes of all events that are remembered. */
    void forEach(Consumer<byte[]> raw) {
        stored.forEach(raw);
    }

    /** These are remembered from now on, and no others. */
    void replace(List<Repair.Remembered> wanted) {
        var gone = new HashMap<String, TrainingEvent>();
        stored.forEach(raw -> know(gone, raw));
        for (var row : wanted) {
            var known = Optional.ofNullable(gone.remove(row.event().id()));
            if (!known.equals(Optional.of(row.event()))) {
                put(row.event(), row.raw(), known.map(TrainingEvent::localDate));
            }
        }
        gone.values().forEach(event -> remove(event.id(), event.localDate()));
    }

    private void know(Map<String, TrainingEvent> known, byte[] raw) {
        var event = reader.read(raw);
        known.put(event.id(), event);
    }

    void remove(String id, LocalDate date) {
        store.delete(stored.dateKey(date, id));
        store.delete(stored.idKey(id));
    }
}
