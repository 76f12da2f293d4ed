package io.detrain.streams.replay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Tells whether anything is left to read: a log that was written in transactions ends with their markers, which nobody
 * who reads records ever comes past.
 */
public final class Tail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;

    public Tail(String bootstrapServers) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        1,
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Whether there is a record between the two, or one may yet be committed. */
    public boolean hasRecords(TopicPartition place, long from, long end) {
        consumer.assign(List.of(place));
        consumer.seek(place, from);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(place) < end && System.nanoTime() < deadline) {
            if (!consumer.poll(POLL).isEmpty()) {
                return true;
            }
        }
        return consumer.position(place) < end;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
