package io.detrain.deploy.chaos;

import io.detrain.schemas.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all that is committed of a topic. */
record TopicReader(String brokers) {

    private static final Duration POLL = Duration.ofMillis(200);

    void read(Topics topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        read(topic.topic(), each);
    }

    void read(String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        Map<String, Object> config = Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = Topics.partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var left = new HashSet<>(partitions);
            left.removeIf(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
            while (!left.isEmpty()) {
                consumer.poll(POLL).forEach(each);
                left.removeIf(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
            }
        }
    }
}
