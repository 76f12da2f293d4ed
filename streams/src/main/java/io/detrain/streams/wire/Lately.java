package io.detrain.streams.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;

/**
 * What some bytes were last read as. It goes by the bytes themselves, so it cannot be out of date; used by one thread
 * at a time.
 */
public final class Lately<T> {

    private static final float LOAD_FACTOR = 0.75f;

    private final Function<byte[], T> read;
    private final Map<Bytes, T> known;

    /** @param most how many are kept, those used last */
    public Lately(int most, Function<byte[], T> read) {
        this.read = read;
        this.known = new LinkedHashMap<>(2 * most, LOAD_FACTOR, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Bytes, T> eldest) {
                return size() > most;
            }
        };
    }

    /** What the bytes mean. */
    public T of(byte[] bytes) {
        return known.computeIfAbsent(Bytes.wrap(bytes), absent -> read.apply(bytes));
    }

    /** That these bytes were just written for it. */
    public void wrote(byte[] bytes, T meaning) {
        known.put(Bytes.wrap(bytes), meaning);
    }
}
