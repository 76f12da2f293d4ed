package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.training.Rows;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.EventReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One athlete's remembered events, as they came.
 *
 * <p>Two kinds of key under the owner's name: 1, date, id holds the event; 2, id holds its date, to find what is edited.
 */
final class AthleteRows implements Rows {

    private static final byte BY_DATE = 1;
    private static final byte BY_ID = 2;
    private static final Comparator<TrainingEvent> ORDER = Comparator.comparing(TrainingEvent::localDate)
            .thenComparing(TrainingEvent::at)
            .thenComparing(TrainingEvent::id);

    private final KeyValueStore<Bytes, byte[]> store;
    private final EventReader reader;
    private final byte[] owner;

    AthleteRows(KeyValueStore<Bytes, byte[]> store, EventReader reader, AthleteKey owner) {
        this.store = store;
        this.reader = reader;
        this.owner = owner.text().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<TrainingEvent> byId(String id) {
        return Optional.ofNullable(store.get(idKey(id)))
                .map(date -> LocalDate.ofEpochDay(ByteBuffer.wrap(date).getInt()))
                .flatMap(date -> Optional.ofNullable(store.get(dateKey(date, id))))
                .map(reader::read);
    }

    @Override
    public List<TrainingEvent> between(LocalDate from, LocalDate to) {
        var found = new ArrayList<TrainingEvent>();
        try (var rows = store.range(dateKey(from, ""), dateKey(to.plusDays(1), ""))) {
            rows.forEachRemaining(row -> found.add(reader.read(row.value)));
        }
        found.sort(ORDER);
        return found;
    }

    void put(TrainingEvent event, byte[] raw, Optional<LocalDate> previousDate) {
        previousDate
                .filter(date -> !date.equals(event.localDate()))
                .ifPresent(date -> store.delete(dateKey(date, event.id())));
        store.put(dateKey(event.localDate(), event.id()), raw);
        store.put(
                idKey(event.id()),
                ByteBuffer.allocate(Integer.BYTES)
                        .putInt((int) event.localDate().toEpochDay())
                        .array());
    }

    void remove(String id, LocalDate date) {
        store.delete(dateKey(date, id));
        store.delete(idKey(id));
    }

    private Bytes dateKey(LocalDate date, String id) {
        var name = id.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(owner.length + 2 + Integer.BYTES + name.length)
                .put(owner)
                .put((byte) 0)
                .put(BY_DATE)
                .putInt((int) date.toEpochDay() ^ Integer.MIN_VALUE) // sorts dates before 1970 first
                .put(name)
                .array());
    }

    private Bytes idKey(String id) {
        var name = id.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(owner.length + 2 + name.length)
                .put(owner)
                .put((byte) 0)
                .put(BY_ID)
                .put(name)
                .array());
    }
}
