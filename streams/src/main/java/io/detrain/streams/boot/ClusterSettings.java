package io.detrain.streams.boot;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/** Where Kafka and the schema registry are, and how topics are created if they are missing. */
@Singleton
public record ClusterSettings(
        @Property(name = "detrain.kafka.bootstrap-servers", defaultValue = "localhost:9092")
        String bootstrapServers,

        @Property(name = "detrain.registry.url", defaultValue = "http://localhost:8081")
        String registryUrl,

        @Property(name = "detrain.partitions", defaultValue = "12")
        int partitions,

        @Property(name = "detrain.replicas", defaultValue = "1")
        short replicas,

        @Property(name = "detrain.topic-prefix", defaultValue = "detrain")
        String topicPrefix) {}
