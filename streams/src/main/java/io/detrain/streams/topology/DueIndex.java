package io.detrain.streams.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** When each athlete's next day opens, in the order of the instants: one entry an athlete. */
final class DueIndex {

    private static final byte[] NOTHING = new byte[0];

    private final KeyValueStore<Bytes, byte[]> store;

    DueIndex(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** An athlete whose day opens at an instant. */
    record Due(Instant at, String owner) {}

    /** Replaces the athlete's entry; writes nothing if it stays. */
    void move(String owner, Optional<Instant> from, Instant to) {
        if (from.equals(Optional.of(to))) {
            return;
        }
        from.ifPresent(instant -> store.delete(key(instant, owner)));
        store.put(key(to, owner), NOTHING);
    }

    /** Takes an entry out. */
    void remove(Due entry) {
        store.delete(key(entry.at(), entry.owner()));
    }

    /** The earliest entry that is due. */
    Optional<Due> next(Instant now) {
        var from = Bytes.wrap(new byte[Long.BYTES]);
        var to = key(now.plusSeconds(1), "");
        try (var entries = store.range(from, to)) {
            return entries.hasNext()
                    ? Optional.of(parse(entries.next().key)).filter(due -> !due.at.isAfter(now))
                    : Optional.empty();
        }
    }

    private static Bytes key(Instant instant, String owner) {
        var name = owner.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + name.length)
                .putLong(instant.getEpochSecond())
                .put(name)
                .array());
    }

    private static Due parse(Bytes key) {
        var buffer = ByteBuffer.wrap(key.get());
        var at = Instant.ofEpochSecond(buffer.getLong());
        return new Due(at, StandardCharsets.UTF_8.decode(buffer).toString());
    }
}
