package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.training.Rows;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.EventReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * One athlete's remembered events, as they came, to be read alone.
 *
 * <p>Two kinds of key under the owner's name: 1, date, id holds the event; 2, id holds its date, to find what is edited.
 */
final class StoredRows implements Rows {

    private static final byte BY_DATE = 1;
    private static final byte BY_ID = 2;

    private final ReadOnlyKeyValueStore<Bytes, byte[]> store;
    private final EventReader reader;
    private final byte[] owner;

    StoredRows(ReadOnlyKeyValueStore<Bytes, byte[]> store, EventReader reader, AthleteKey owner) {
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
        found.sort(TrainingEvent.ORDER);
        return found;
    }

    /** The bytes of all events, by date. */
    void forEach(Consumer<byte[]> raw) {
        try (var rows = store.range(kindKey(BY_DATE), kindKey(BY_ID))) {
            rows.forEachRemaining(row -> raw.accept(row.value));
        }
    }

    private Bytes kindKey(byte kind) {
        return Bytes.wrap(ByteBuffer.allocate(owner.length + 2)
                .put(owner)
                .put((byte) 0)
                .put(kind)
                .array());
    }

    Bytes dateKey(LocalDate date, String id) {
        var name = id.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(owner.length + 2 + Integer.BYTES + name.length)
                .put(owner)
                .put((byte) 0)
                .put(BY_DATE)
                .putInt((int) date.toEpochDay() ^ Integer.MIN_VALUE) // sorts dates before 1970 first
                .put(name)
                .array());
    }

    Bytes idKey(String id) {
        var name = id.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(owner.length + 2 + name.length)
                .put(owner)
                .put((byte) 0)
                .put(BY_ID)
                .put(name)
                .array());
    }
}
