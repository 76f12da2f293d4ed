package io.detrain.streams.replay;

import io.detrain.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is committed of some partitions from their beginning to the end that they have at the start. */
final class LogScan implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Pace pace;

    LogScan(String bootstrapServers, Pace pace) {
        this.pace = pace;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "allow.auto.create.topics",
                        false,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    static List<TopicPartition> partitions(String topic, Collection<Integer> partitions) {
        return partitions.stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    /** Whether there is a topic of that name. */
    boolean has(String topic) {
        return consumer.listTopics().containsKey(topic);
    }

    /** How many partitions a topic has. */
    int partitionsOf(String topic) {
        return Topics.partitions(consumer, topic).size();
    }

    /** The ends that the partitions have now. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return consumer.endOffsets(partitions);
    }

    /** The number of offsets that there are to read. */
    long size(Collection<TopicPartition> partitions) {
        var begins = consumer.beginningOffsets(partitions);
        return ends(partitions).entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /**
     * Reads up to these ends.
     *
     * @param stop asked now and then whether to go no further
     */
    void read(Map<TopicPartition, Long> ends, BooleanSupplier stop, Consumer<ConsumerRecord<String, byte[]>> each) {
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
        var left = ends.keySet().stream().collect(Collectors.toSet());
        left.removeIf(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
        while (!left.isEmpty() && !stop.getAsBoolean()) {
            var records = consumer.poll(POLL);
            for (var record : records) {
                if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                    each.accept(record);
                }
            }
            pace.keep(records.count());
            left.removeIf(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
