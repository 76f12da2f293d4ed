package io.detrain.bench.latency;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Notes when the first committed judgement of each athlete can be read. */
final class Judgements implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Times times;
    private final Thread thread;
    private volatile boolean stopping;

    Judgements(String bootstrapServers, Times times) {
        this.times = times;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position); // now, not at the first poll
        thread = Thread.ofPlatform().name("judgements").start(this::listen);
    }

    private List<TopicPartition> partitions() {
        return consumer.partitionsFor(Topics.PLANS.topic()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    private void listen() {
        while (!stopping) {
            consumer.poll(Duration.ofMillis(50))
                    .forEach(record -> times.happened(
                            Athletes.number(AthleteKey.ownerOf(record.key()).athlete())));
        }
        consumer.close();
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
