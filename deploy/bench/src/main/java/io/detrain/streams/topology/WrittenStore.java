package io.detrain.streams.topology;

import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store that is only written to, and passes on what is written. */
final class WrittenStore implements KeyValueStore<Bytes, byte[]> {

    private final BiConsumer<Bytes, byte[]> sink;

    WrittenStore(BiConsumer<Bytes, byte[]> sink) {
        this.sink = sink;
    }

    @Override
    public void put(Bytes key, byte[] value) {
        sink.accept(key, value);
    }

    @Override
    public byte[] putIfAbsent(Bytes key, byte[] value) {
        throw unread();
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte @Nullable [] delete(Bytes key) {
        throw unread();
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        throw unread();
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        throw unread();
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        throw unread();
    }

    @Override
    public long approximateNumEntries() {
        throw unread();
    }

    @Override
    public String name() {
        return "written";
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    private static UnsupportedOperationException unread() {
        return new UnsupportedOperationException("this store is only written to");
    }
}
