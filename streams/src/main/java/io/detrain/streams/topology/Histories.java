package io.detrain.streams.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/** Events on their way into a repair, on disk and in no changelog: what is lost is read from the log again. */
final class Histories {

    private final KeyValueStore<Bytes, byte[]> store;

    Histories(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    void put(String owner, String eventKey, Optional<byte[]> raw) {
        store.put(key(owner, eventKey), raw.orElse(null));
    }

    /** The next events after a key, at most so many. */
    List<KeyValue<Bytes, byte[]>> after(String owner, Optional<Bytes> last, int most) {
        var found = new ArrayList<KeyValue<Bytes, byte[]>>();
        try (var entries = store.range(last.map(Histories::next).orElseGet(() -> key(owner, "")), end(owner))) {
            while (entries.hasNext() && found.size() < most) {
                found.add(entries.next());
            }
        }
        return found;
    }

    void clear(String owner) {
        clear(key(owner, ""), end(owner));
    }

    /** Forgets what a task before this one has left. */
    void clear() {
        try (var entries = store.all()) {
            entries.forEachRemaining(entry -> store.delete(entry.key));
        }
    }

    private void clear(Bytes from, Bytes to) {
        try (var entries = store.range(from, to)) {
            entries.forEachRemaining(entry -> store.delete(entry.key));
        }
    }

    private static Bytes next(Bytes key) {
        return Bytes.wrap(
                ByteBuffer.allocate(key.get().length + 1).put(key.get()).array());
    }

    private static Bytes key(String owner, String eventKey) {
        return bytes(owner + "\0" + eventKey);
    }

    private static Bytes end(String owner) {
        return bytes(owner + "\1");
    }

    private static Bytes bytes(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
