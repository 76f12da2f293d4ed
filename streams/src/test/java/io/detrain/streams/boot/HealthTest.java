package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.AthletePartitioner;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteEvent;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.api.TerminationStyle;
import io.kroxylicious.testing.kafka.common.BrokerCluster;
import io.kroxylicious.testing.kafka.junit5ext.KafkaClusterExtension;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the service says of itself while something is wrong. */
@ExtendWith(KafkaClusterExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit sets the folder
class HealthTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final String registry = "mock://" + System.identityHashCode(this);

    @Test
    void it_is_not_ready_while_its_state_is_restored(@BrokerCluster KafkaCluster cluster) throws Exception {
        var gate = new Gate();
        try (var first = start(cluster, "one", "0")) {
            race(cluster);
            await().atMost(PATIENCE).until(() -> ready(first).statusCode() == 200);
            first.getBean(StreamsSettling.class).await(PATIENCE);
        }
        try (var second = start(cluster, "two", "0", gate)) { // a new folder: all of it is restored
            gate.reached.await();
            var answer = ready(second);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"reason\":\"restoring\"");
            assertThat(alive(second).statusCode()).isEqualTo(200);

            gate.open.countDown();
            await().atMost(PATIENCE).until(() -> ready(second).statusCode() == 200);
        }
    }

    @Test
    void it_is_alive_and_not_ready_while_the_broker_is_away(@BrokerCluster KafkaCluster cluster) throws Exception {
        try (var context = start(cluster, "one", "0")) {
            await().atMost(PATIENCE).until(() -> ready(context).statusCode() == 200);

            cluster.stopNodes(node -> true, TerminationStyle.ABRUPT);
            var answer = ready(context);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"reason\":\"broker_away\"");
            assertThat(alive(context).statusCode()).isEqualTo(200);

            cluster.startNodes(node -> true);
            await().atMost(PATIENCE).until(() -> ready(context).statusCode() == 200);
        }
    }

    @Test
    void it_needs_a_restart_once_another_has_its_name(@BrokerCluster KafkaCluster cluster) throws Exception {
        try (var first = start(cluster, "one", "0")) {
            await().atMost(PATIENCE).until(() -> ready(first).statusCode() == 200);
            assertThat(alive(first).statusCode()).isEqualTo(200);
            try (var usurper = start(cluster, "two", "0")) {
                await().atMost(PATIENCE).until(() -> alive(first).statusCode() == 503);
                assertThat(ready(first).statusCode()).isEqualTo(503);
                assertThat(alive(usurper).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_folder_that_cannot_be_used_is_no_case_for_waiting(@BrokerCluster KafkaCluster cluster) throws Exception {
        java.nio.file.Files.writeString(folder.resolve("file"), "no folder");
        try (var context = start(cluster, "file", "0")) {
            await().atMost(PATIENCE).until(() -> alive(context).statusCode() == 503);
            assertThat(alive(context).body()).contains("\"reason\":\"failed\"");
        }
    }

    @Test
    void a_registry_that_is_away_does_not_answer() {
        assertThat(new Serdes("http://127.0.0.1:1").answers()).isFalse();
    }

    /** Holds up the first store that is to be restored. */
    private static final class Gate implements StateRestoreListener {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        @Override
        public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
            if (to > from) {
                reached.countDown();
                try {
                    open.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void onBatchRestored(TopicPartition partition, String store, long last, long records) {}

        @Override
        public void onRestoreEnd(TopicPartition partition, String store, long records) {}
    }

    private ApplicationContext start(KafkaCluster cluster, String name, String instance, Object... beans)
            throws IOException {
        new Serdes(registry).register();
        var settings = new HashMap<String, Object>(Map.of(
                "micronaut.server.port",
                -1,
                "endpoints.health.details-visible",
                "ANONYMOUS",
                "detrain.kafka.bootstrap-servers",
                cluster.getBootstrapServers(),
                "detrain.registry.url",
                registry,
                "detrain.partitions",
                2,
                "detrain.streams.state-dir",
                folder.resolve(name).toString(),
                "detrain.streams.instance",
                instance,
                "detrain.streams.punctuate-every",
                "20ms",
                "detrain.streams.session-timeout-ms",
                6_000));
        var context = ApplicationContext.builder(settings)
                .singletons(Clock.systemUTC())
                .singletons(beans)
                .start();
        context.getBean(EmbeddedServer.class).start();
        return context;
    }

    private void race(KafkaCluster cluster) throws Exception {
        var event = Events.race("race", 1, "2026-05-10T09:00:00Z");
        try (var producer = new KafkaProducer<String, AthleteEvent>(
                Map.of(
                        "bootstrap.servers", cluster.getBootstrapServers(),
                        "partitioner.class", AthletePartitioner.class.getName()),
                new StringSerializer(),
                new Serdes(registry).serializer())) {
            var key = new AthleteKey("acme", "anna").event("race", 1, event.getContentHash());
            await().atMost(PATIENCE)
                    .until(() -> producer.partitionsFor(Topics.EVENTS.topic()).size() == 2);
            producer.send(new ProducerRecord<>(Topics.EVENTS.topic(), key, event))
                    .get();
        }
    }

    private static HttpResponse<String> ready(ApplicationContext context) throws Exception {
        return get(context, "/health/readiness");
    }

    private static HttpResponse<String> alive(ApplicationContext context) throws Exception {
        return get(context, "/health/liveness");
    }

    private static HttpResponse<String> get(ApplicationContext context, String path) throws Exception {
        var url = context.getBean(EmbeddedServer.class).getURI() + path;
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        }
    }
}
