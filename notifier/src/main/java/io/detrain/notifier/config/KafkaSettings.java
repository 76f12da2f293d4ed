package io.detrain.notifier.config;

import io.detrain.schemas.TopicNames;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/**
 * Where the log is, and how topics are made that are missing.
 *
 * @param bootstrapServers brokers to ask first: host:port, comma between them (DETRAIN_KAFKA_BOOTSTRAP_SERVERS)
 * @param partitions partitions of a new topic; never changed afterwards (DETRAIN_PARTITIONS)
 * @param replicas copies of a new topic's partitions (DETRAIN_REPLICAS)
 * @param topicPrefix what the names of the topics begin with (DETRAIN_TOPIC_PREFIX)
 */
@Singleton
public record KafkaSettings(
        @Property(name = "detrain.kafka.bootstrap-servers", defaultValue = "localhost:9092")
        String bootstrapServers,

        @Property(name = "detrain.partitions", defaultValue = "12")
        int partitions,

        @Property(name = "detrain.replicas", defaultValue = "1")
        short replicas,

        @Property(name = "detrain.topic-prefix", defaultValue = "detrain")
        String topicPrefix) {

    /** The topics that it reads and writes. */
    public TopicNames topics() {
        return TopicNames.of(topicPrefix);
    }
}
