package io.detrain.deploy.chaos;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A platform that writes into the log by itself, and wrongly. */
final class PoisonProducer implements AutoCloseable {

    private static final int LARGEST_BYTES = 16 << 20; // the broker looks at what is left of it when it is compressed
    private static final int TRIES = 20;

    private final Producer<String, byte[]> producer;
    private final Serializer<AthleteEvent> serializer;
    private final Acknowledged acknowledged;

    PoisonProducer(Brokers brokers, Acknowledged acknowledged) {
        this.acknowledged = acknowledged;
        this.serializer = new Serdes(brokers.registryUrl()).serializer();
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers.bootstrapServers(),
                        "compression.type",
                        "lz4",
                        "max.request.size",
                        LARGEST_BYTES,
                        "delivery.timeout.ms",
                        10_000,
                        "request.timeout.ms",
                        5_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void send(Sending.Poisoned poisoned) {
        var owner = new AthleteKey(Mayhem.TENANT, poisoned.athlete());
        var good = Poison.good(owner, poisoned.number(), poisoned.at());
        var value = poisoned.poison().value(good, serializer);
        send(owner.partition(InstancePlace.PARTITIONS), poisoned.poison().key(owner, poisoned.number()), value);
    }

    /** Sends until the log has it. */
    void send(int partition, String key, byte[] value) {
        for (var tries = 1; ; tries++) {
            try {
                var at = producer.send(record(partition, key, value)).get();
                acknowledged.poison(at.topic() + ":" + at.partition() + ":" + at.offset());
                return;
            } catch (ExecutionException e) {
                if (tries == TRIES) {
                    throw new KafkaException("the log does not take poison", e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether the log refuses what has no key, as a compacted one has to. */
    boolean isKeylessRefused() throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(Topics.EVENTS.topic(), 0, null, new byte[] {1}))
                    .get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof InvalidRecordException;
        }
    }

    private static ProducerRecord<String, byte[]> record(int partition, String key, byte[] value) {
        var record = new ProducerRecord<>(Topics.EVENTS.topic(), partition, key, value);
        record.headers().add(Acknowledged.POISONED, "yes".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
