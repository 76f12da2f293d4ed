package io.detrain.bench.cluster;

import io.detrain.bench.life.Wire;
import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.schemas.settings.Settings;
import io.detrain.streams.boot.ClusterSettings;
import io.detrain.streams.boot.Progress;
import io.detrain.streams.boot.StreamsProperties;
import io.detrain.streams.boot.StreamsSettings;
import io.detrain.streams.topology.CoachProcessor;
import io.detrain.streams.topology.Coaches;
import io.detrain.streams.topology.DayStart;
import io.detrain.streams.topology.JudgementWriter;
import io.detrain.streams.topology.RepairDesk;
import io.detrain.streams.topology.TrainingTopology;
import io.detrain.streams.wire.StandingReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;

/** The topologies that are compared, all with Detrain's own settings of Kafka Streams. */
public final class Topologies {

    /** Where the copy goes. */
    public static final String COPY = "bench.copy";

    /** Stream threads: one for each processor of a small machine. */
    public static final int THREADS = 2;

    private Topologies() {}

    /** What is read is written. */
    public static Topology identity() {
        var builder = new StreamsBuilder();
        builder.stream(
                        Topics.EVENTS.topic(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("events"))
                .to(COPY, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("copy"));
        return builder.build();
    }

    /** One number for each athlete; the log is partitioned by athlete already, so nothing is sent around. */
    public static Topology count() {
        var builder = new StreamsBuilder();
        builder.stream(
                        Topics.EVENTS.topic(),
                        Consumed.with(owners(), Serdes.ByteArray()).withName("events"))
                .groupByKey(Grouped.with("by-athlete", owners(), Serdes.ByteArray()))
                .count(Materialized.as("counts"));
        return builder.build();
    }

    private static Serde<String> owners() {
        return Serdes.serdeFrom(
                Serdes.String().serializer(),
                (topic, bytes) -> AthleteKey.ownerOf(new String(bytes, StandardCharsets.UTF_8))
                        .text());
    }

    /** Detrain's, with the standard rules. */
    public static Topology ours(Wire wire, Clock clock, Duration punctuateEvery) {
        var coaches = new Coaches(Settings.NONE, Map.of());
        var dayStart = new DayStart(Crowd.DAY_SPREAD);
        var progress = new Progress();
        return new TrainingTopology(
                        TopicNames.LIVE,
                        () -> new CoachProcessor(
                                coaches,
                                wire.reader(),
                                clock,
                                punctuateEvery,
                                dayStart,
                                progress,
                                new StandingReader(wire.serdes()),
                                new RepairDesk()),
                        new JudgementWriter(wire.serdes()))
                .get();
    }

    /** Detrain's settings, for an application of a name. */
    public static Properties properties(Cluster cluster, String application, int commitIntervalMs) {
        var settings = new StreamsSettings(
                application,
                cluster.folder().resolve(application).toString(),
                commitIntervalMs,
                Duration.ofSeconds(1),
                50,
                THREADS,
                Crowd.DAY_SPREAD,
                10_000,
                Duration.ofHours(1), // nothing has to be repaired here
                100_000,
                "0",
                0,
                500,
                "",
                "");
        var properties = StreamsProperties.of(
                settings,
                new ClusterSettings(
                        cluster.bootstrapServers(), "mock://bench", Cluster.PARTITIONS, (short) 1, "detrain"));
        // a member that keeps its place would let the next run wait for it
        properties.remove(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
        return properties;
    }
}
