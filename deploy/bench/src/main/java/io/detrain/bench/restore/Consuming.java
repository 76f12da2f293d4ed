package io.detrain.bench.restore;

import io.detrain.bench.cluster.Cluster;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from end to end, and does nothing with what it reads. */
final class Consuming {

    private Consuming() {}

    static Passage run(Cluster cluster, List<String> topics) {
        var settings = Map.<String, Object>of("bootstrap.servers", cluster.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = topics.stream().flatMap(Consuming::partitions).toList();
            consumer.assign(partitions);
            var left = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            consumer.seekToBeginning(partitions);
            var from = System.nanoTime();
            var read = 0L;
            while (read < left) { // nothing is compacted away: what was seeded has unique keys
                read += consumer.poll(Duration.ofMillis(100)).count();
            }
            return new Passage(System.nanoTime() - from, read);
        }
    }

    private static java.util.stream.Stream<TopicPartition> partitions(String topic) {
        return IntStream.range(0, Cluster.PARTITIONS).mapToObj(each -> new TopicPartition(topic, each));
    }
}
