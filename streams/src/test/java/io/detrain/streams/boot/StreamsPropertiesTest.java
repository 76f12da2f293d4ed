package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.topology.BoundedRocks;
import io.detrain.streams.topology.DeadLetters;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/** The settings of Kafka Streams as they are approved: a change here is a decision. */
class StreamsPropertiesTest {

    private static final StreamsSettings DEFAULTS = new StreamsSettings(
            "detrain-streams",
            "state",
            100,
            Duration.ofSeconds(1),
            50,
            1,
            Duration.ofMinutes(60),
            10_000,
            Duration.ofSeconds(30),
            100_000,
            "0",
            0,
            500,
            "",
            "");
    private static final ClusterSettings CLUSTER =
            new ClusterSettings("localhost:9092", "http://localhost:8081", 12, (short) 1, "detrain");

    @Test
    void what_is_set_is_what_was_approved() {
        assertThat(StreamsProperties.of(DEFAULTS, CLUSTER))
                .containsOnly(
                        Map.entry("application.id", "detrain-streams"),
                        Map.entry("bootstrap.servers", "localhost:9092"),
                        Map.entry("state.dir", "state"),
                        Map.entry("application.server", ""),
                        Map.entry("replication.factor", 1),
                        Map.entry("processing.guarantee", "exactly_once_v2"),
                        Map.entry("ensure.explicit.internal.resource.naming", true),
                        Map.entry("topology.optimization", "none"),
                        Map.entry("errors.dead.letter.queue.topic.name", "detrain.rejected.v1"),
                        Map.entry("processing.exception.handler", DeadLetters.class),
                        Map.entry("deserialization.exception.handler", DeadLetters.class),
                        Map.entry("num.standby.replicas", 0),
                        Map.entry("commit.interval.ms", 100L),
                        Map.entry("poll.ms", 50L),
                        Map.entry("num.stream.threads", 1),
                        Map.entry("task.timeout.ms", 900_000L),
                        Map.entry("repartition.purge.interval.ms", 30_000L),
                        Map.entry("rocksdb.config.setter", BoundedRocks.class),
                        Map.entry("statestore.cache.max.bytes", 67_108_864L),
                        Map.entry("state.cleanup.delay.ms", 600_000L),
                        Map.entry("group.protocol", "classic"),
                        Map.entry("consumer.auto.offset.reset", "earliest"),
                        Map.entry("consumer.max.poll.records", 500),
                        Map.entry("consumer.max.poll.interval.ms", 300_000),
                        Map.entry("consumer.group.instance.id", "detrain-streams-0"),
                        Map.entry("consumer.session.timeout.ms", 10_000),
                        Map.entry("consumer.heartbeat.interval.ms", 3_333),
                        Map.entry("producer.transaction.timeout.ms", 30_000),
                        Map.entry("producer.linger.ms", 100),
                        Map.entry("producer.batch.size", 131_072),
                        Map.entry("producer.compression.type", "lz4"));
    }

    @Test
    void kafka_takes_them_as_they_are_meant() {
        var config = new StreamsConfig(StreamsProperties.of(DEFAULTS, CLUSTER));

        assertThat(config.getProducerConfigs("writer"))
                .containsEntry("transaction.timeout.ms", 30_000)
                .containsEntry("linger.ms", 100);
        assertThat(config.getMainConsumerConfigs("detrain-streams", "reader", 0))
                .containsEntry("max.poll.records", 500)
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("group.instance.id", "detrain-streams-0-0");
    }

    @Test
    void defaults_of_our_own_are_pinned_too() {
        try (var context = ApplicationContext.builder()
                .singletons(Clock.systemUTC())
                .eagerInitSingletons(false)
                .start()) {
            assertThat(context.getBean(StreamsSettings.class)).isEqualTo(DEFAULTS);
            assertThat(context.getBean(ClusterSettings.class)).isEqualTo(CLUSTER);
        }
    }
}
