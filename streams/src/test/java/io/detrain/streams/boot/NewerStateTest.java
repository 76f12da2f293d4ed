package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Topics;
import io.detrain.testing.RealBroker;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A roll-back: the state was written by a release that knows a layout more. */
@ExtendWith(RealBroker.class)
@SuppressWarnings("NullAway.Init") // JUnit and its extensions set the fields
class NewerStateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final AthleteKey ANNA = new AthleteKey("acme", "anna");
    private static final String CHANGELOG = "detrain-streams-athletes-changelog";

    KafkaCluster cluster;

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new Stage(cluster, folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void it_stops_plainly_and_loses_nothing() throws Exception {
        try (var first = start("one")) {
            stage.send(Events.race("race", 1, "2026-05-10T09:00:00Z"));
            first.getBean(StreamsSettling.class).await(PATIENCE);
        }
        var before = state();
        var newer = before.clone();
        newer[0] = 99;
        writeState(newer);

        try (var older = start("two")) {
            stage.send(Events.intervals("hard", 1, "2026-05-13T16:00:00Z"));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(get(older, "/health/readiness").body())
                                    .contains("\"reason\":\"state_is_newer\""));
            assertThat(get(older, "/health/readiness").statusCode()).isEqualTo(503);
            assertThat(get(older, "/health/liveness").statusCode()).isEqualTo(200);
        }
        assertThat(rejected()).isZero();
        assertThat(state()).isEqualTo(newer);

        writeState(before); // as the release reads it that wrote it
        try (var again = start("three")) {
            again.getBean(StreamsSettling.class).await(PATIENCE);
            assertThat(get(again, "/health/readiness").statusCode()).isEqualTo(200);
            assertThat(state()).isNotEqualTo(before);
        }
    }

    private ApplicationContext start(String name) {
        return stage.start(Map.of(
                "endpoints.health.details-visible",
                "ANONYMOUS",
                "detrain.streams.state-dir",
                folder.resolve(name).toString(),
                "detrain.streams.session-timeout-ms",
                6_000));
    }

    private void writeState(byte[] state) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", cluster.getBootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(CHANGELOG, ANNA.partition(Stage.PARTITIONS), ANNA.text(), state))
                    .get();
        }
    }

    /** As the changelog has it last. */
    private byte[] state() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", cluster.getBootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(CHANGELOG, ANNA.partition(Stage.PARTITIONS));
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            var last = new byte[0];
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    last = record.value();
                }
            }
            return last;
        }
    }

    private long rejected() throws Exception {
        var ends = IntStream.range(0, Stage.PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        each -> new TopicPartition(Topics.REJECTED.topic(), each), each -> OffsetSpec.latest()));
        try (var admin = Admin.create(Map.of("bootstrap.servers", cluster.getBootstrapServers()))) {
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(each -> each.offset())
                    .sum();
        }
    }

    private static HttpResponse<String> get(ApplicationContext context, String path)
            throws IOException, InterruptedException {
        var url = context.getBean(EmbeddedServer.class).getURI() + path;
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        }
    }
}
