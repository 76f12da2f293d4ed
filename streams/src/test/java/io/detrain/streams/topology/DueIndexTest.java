package io.detrain.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueIndexTest {

    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");

    private final KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("due"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private final DueIndex index = new DueIndex(store);

    @BeforeEach
    void open() {
        var context = new MockProcessorContext<>(new Properties());
        store.init(context.getStateStoreContext(), store);
    }

    @Test
    void the_earliest_is_next_and_the_future_is_not_due() {
        index.move("t/late", Optional.empty(), NOON.plusSeconds(60));
        index.move("t/early", Optional.empty(), NOON.minusSeconds(60));

        assertThat(index.next(NOON)).contains(new DueIndex.Due(NOON.minusSeconds(60), "t/early"));
        assertThat(index.next(NOON.minusSeconds(61))).isEmpty();
    }

    @Test
    void what_is_due_this_second_is_due() {
        index.move("t/anna", Optional.empty(), NOON);

        assertThat(index.next(NOON)).contains(new DueIndex.Due(NOON, "t/anna"));
    }

    @Test
    void an_athlete_has_one_entry() {
        index.move("t/anna", Optional.empty(), NOON);
        index.move("t/anna", Optional.of(NOON), NOON.plusSeconds(60));

        assertThat(index.next(NOON)).isEmpty();
        assertThat(store.approximateNumEntries()).isEqualTo(1);
    }
}
