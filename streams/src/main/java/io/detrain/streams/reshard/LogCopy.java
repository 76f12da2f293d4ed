package io.detrain.streams.reshard;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Copies what nobody could make anew, the events, the contacts and the messages, to topics with another number of
 * partitions: each athlete's records in their order, with their headers and timestamps.
 *
 * <p>What was copied and how far are one transaction, so it goes on where it was killed, and copies nothing twice.
 */
public final class LogCopy implements AutoCloseable {

    private static final List<Topics> COPIED = List.of(Topics.EVENTS, Topics.ATHLETES, Topics.DELIVERIES);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int RECORDS_AT_ONCE = 5_000;

    private final TopicNames to;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Producer<String, byte[]> producer;
    private final Map<String, Integer> partitions;
    private long copied;

    /** The new topics exist by now. A copy of this name that still goes on elsewhere is ended. */
    public LogCopy(String bootstrapServers, TopicNames from, TopicNames to) {
        this(bootstrapServers, from, to, RECORDS_AT_ONCE);
    }

    LogCopy(String bootstrapServers, TopicNames from, TopicNames to, int recordsAtOnce) {
        this.to = to;
        var name = to.own("detrain-reshard");
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        name,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "allow.auto.create.topics",
                        false,
                        "max.poll.records",
                        recordsAtOnce,
                        "auto.offset.reset",
                        "none"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "transactional.id",
                        name,
                        "linger.ms",
                        20,
                        "compression.type",
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.partitions = COPIED.stream()
                .collect(Collectors.toMap(
                        to::of, topic -> producer.partitionsFor(to.of(topic)).size()));
        producer.initTransactions();
        begin(COPIED.stream().flatMap(topic -> places(from.of(topic))).collect(Collectors.toSet()));
    }

    private Stream<TopicPartition> places(String topic) {
        return Topics.partitions(consumer, topic).stream();
    }

    /** Where the last copy came to. */
    private void begin(Set<TopicPartition> places) {
        consumer.assign(places);
        var known = consumer.committed(places);
        if (known.values().stream().allMatch(Objects::isNull)) {
            demandEmpty();
        }
        consumer.beginningOffsets(places).forEach((place, first) -> {
            @Nullable OffsetAndMetadata reached = known.get(place);
            consumer.seek(place, reached == null ? first : Math.max(first, reached.offset()));
        });
    }

    private void demandEmpty() {
        var places = COPIED.stream().flatMap(topic -> places(to.of(topic))).toList();
        if (consumer.endOffsets(places).values().stream().anyMatch(end -> end > 0)) {
            throw new IllegalStateException(
                    to.prefix() + ".* hold another log already: delete these topics, and " + to.own("detrain-streams"));
        }
    }

    /**
     * Copies all that is committed by now.
     *
     * @param progress is told how many records were copied
     * @return how many were copied since it was made
     */
    public long copy(LongConsumer progress) {
        var ends = consumer.endOffsets(consumer.assignment());
        while (left(ends) > 0) {
            var records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                copy(records);
                progress.accept(copied);
            }
        }
        return copied;
    }

    /** How many offsets are not copied yet of what is committed now. */
    public long left() {
        return left(consumer.endOffsets(consumer.assignment()));
    }

    private long left(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    private void copy(ConsumerRecords<String, byte[]> records) {
        var reached = new HashMap<TopicPartition, OffsetAndMetadata>();
        records.partitions().forEach(place -> reached.put(place, new OffsetAndMetadata(consumer.position(place))));
        producer.beginTransaction();
        records.forEach(record -> producer.send(copyOf(record)));
        producer.sendOffsetsToTransaction(reached, consumer.groupMetadata());
        producer.commitTransaction();
        copied += records.count();
    }

    private ProducerRecord<String, byte[]> copyOf(ConsumerRecord<String, byte[]> record) {
        var topic = to.of(Topics.named(record.topic()).orElseThrow());
        return new ProducerRecord<>(
                topic, partition(topic, record), record.timestamp(), record.key(), record.value(), record.headers());
    }

    /** Anybody may write into a topic: what belongs to no athlete keeps its place as well as it can. */
    private int partition(String topic, ConsumerRecord<String, byte[]> record) {
        var count = partitions.getOrDefault(topic, 1);
        try {
            return AthleteKey.ownerOf(record.key()).partition(count);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException nobodys) {
            return record.partition() % count;
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        consumer.close();
    }
}
