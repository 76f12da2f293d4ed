package io.detrain.bench.cluster;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes many records, and fails if one of them is lost. */
public final class Loader implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long count;

    Loader(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "linger.ms",
                        20,
                        "batch.size",
                        131_072,
                        "compression.type",
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Writes a record. */
    public void put(String topic, int partition, byte[] key, byte[] value) {
        producer.send(new ProducerRecord<>(topic, partition, key, value), (at, thrown) -> {
            if (thrown != null) {
                failure.compareAndSet(null, thrown);
            }
        });
        count++;
    }

    /** How many were written. */
    public long count() {
        return count;
    }

    @Override
    public void close() {
        producer.close();
        var thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("a record was not written", thrown);
        }
    }
}
