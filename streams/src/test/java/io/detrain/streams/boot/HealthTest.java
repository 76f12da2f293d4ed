package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.detrain.schemas.Serdes;
import io.detrain.testing.RealBroker;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.api.TerminationStyle;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the service says of itself while something is wrong. */
@ExtendWith(RealBroker.class)
@SuppressWarnings("NullAway.Init") // JUnit and its extensions set the fields
class HealthTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

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
    void it_is_not_ready_while_its_state_is_restored() throws Exception {
        var gate = new Gate();
        try (var first = start("one")) {
            stage.send(Events.race("race", 1, "2026-05-10T09:00:00Z"));
            await().atMost(PATIENCE).until(() -> ready(first).statusCode() == 200);
            first.getBean(StreamsSettling.class).await(PATIENCE);
        }
        try (var second = start("two", gate)) { // a new folder: all of it is restored
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
    void it_is_alive_and_not_ready_while_the_broker_is_away() throws Exception {
        try (var context = start("one")) {
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
    void it_needs_a_restart_once_another_has_its_name() throws Exception {
        try (var first = start("one")) {
            await().atMost(PATIENCE).until(() -> ready(first).statusCode() == 200);
            assertThat(alive(first).statusCode()).isEqualTo(200);
            try (var usurper = start("two")) {
                await().atMost(PATIENCE).until(() -> alive(first).statusCode() == 503);
                assertThat(ready(first).statusCode()).isEqualTo(503);
                assertThat(alive(usurper).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_folder_that_cannot_be_used_is_no_case_for_waiting() throws Exception {
        java.nio.file.Files.writeString(folder.resolve("file"), "no folder");
        try (var context = start("file")) {
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

    private ApplicationContext start(String name, Object... beans) {
        return stage.start(
                Map.of(
                        "endpoints.health.details-visible",
                        "ANONYMOUS",
                        "detrain.streams.state-dir",
                        folder.resolve(name).toString(),
                        "detrain.streams.instance",
                        "0",
                        "detrain.streams.session-timeout-ms",
                        6_000),
                beans);
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
