package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.detrain.testing.RealBroker;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is committed, told as it is committed, over HTTP. */
@ExtendWith(RealBroker.class)
@SuppressWarnings("NullAway.Init") // JUnit and its extensions set the fields
class LiveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    KafkaCluster cluster;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Stage stage;
    private ApplicationContext context;

    @BeforeEach
    void start() throws Exception {
        stage = new Stage(cluster, folder);
        context = stage.start(Map.of("detrain.streams.live.heartbeat", "500ms", "detrain.streams.live.waiting", 20));
        settle();
    }

    @AfterEach
    void stop() {
        context.close();
        stage.close();
        client.close();
    }

    @Test
    void a_plan_is_told_as_it_is_committed_to_its_tenant_alone() throws Exception {
        var anna = follow("/v1/athletes/anna/live", "secret", "");
        var acme = follow("/v1/live", "secret", "");
        var rival = follow("/v1/live", "other", "");
        var namesake = follow("/v1/athletes/anna/live", "other", "");
        send("anna", "race");
        anna.await("event: plan");
        acme.await("event: plan");

        assertThat(anna.text()).contains("event: day", "\"id\":\"race\"", "\"athlete\":\"anna\"");
        send("bert", "other-race");
        acme.await("\"athlete\":\"bert\"");
        rival.await("event: beat");
        assertThat(anna.text()).doesNotContain("bert");
        for (var stranger : List.of(rival, namesake)) {
            assertThat(stranger.text()).contains("event: open").doesNotContain("event: plan", "event: day");
        }
    }

    @Test
    void who_comes_back_goes_on_where_they_left_off() throws Exception {
        var first = follow("/v1/athletes/anna/live", "secret", "");
        first.await("event: open");
        send("anna", "race");
        first.await("event: plan");
        settle();
        first.awaitBeat(); // behind all that was told before
        var left = first.lastId().orElseThrow();
        first.close();

        stage.clock.set("2026-05-11T18:00:00Z");
        settle();
        var again = follow("/v1/athletes/anna/live", "secret", left);
        again.await("\"date\":\"2026-05-11\"");
        assertThat(again.text()).contains("event: open").doesNotContain("event: reset", "\"id\":\"race\",\"plan\"");

        var nowhere = follow("/v1/athletes/anna/live", "secret", "d0:999999,f0:1,p0:1,d1:999999,f1:1,p1:1");
        nowhere.await("event: reset");
    }

    @Test
    void who_may_not_follow_is_told_why() throws Exception {
        assertThat(get("/v1/live", "nobody", "").statusCode()).isEqualTo(401);
        assertThat(get("/v1/athletes/anna/live", "nobody", "").statusCode()).isEqualTo(401);
        assertThat(get("/v1/live", "secret", "yesterday").statusCode()).isEqualTo(400);
        assertThat(get("/v1/athletes/..%2F/live", "secret", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_client_that_reads_nothing_is_let_go() throws Exception {
        var server = context.getBean(EmbeddedServer.class);
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(1024);
            socket.connect(new java.net.InetSocketAddress(server.getHost(), server.getPort()));
            socket.getOutputStream()
                    .write("GET /v1/live HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer secret\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var meters = context.getBean(MeterRegistry.class);
            await().atMost(PATIENCE)
                    .until(() ->
                            meters.get("detrain.streams.live.clients").gauge().value() == 1);
            var letGo = meters.get("detrain.streams.live.let.go").counter();
            for (int i = 0; letGo.count() == 0 && i < 3_000; i++) {
                send("athlete-" + i, "race");
                if (i % 100 == 99) {
                    settle();
                }
            }
            await().atMost(PATIENCE).until(() -> letGo.count() == 1);
            assertThat(meters.get("detrain.streams.live.clients").gauge().value())
                    .isZero();
        }
    }

    private void settle() {
        context.getBean(StreamsSettling.class).await(PATIENCE);
    }

    private void send(String athlete, String id) throws Exception {
        var event = Events.race(id, 1, "2026-05-10T09:00:00Z");
        event.setAthlete(athlete);
        stage.send(event);
    }

    private HttpRequest.Builder request(String path, String key, String lastId) {
        var request = HttpRequest.newBuilder(
                        URI.create(context.getBean(EmbeddedServer.class).getURI() + path))
                .header("Authorization", "Bearer " + key);
        return lastId.isEmpty() ? request : request.header("Last-Event-ID", lastId);
    }

    private HttpResponse<String> get(String path, String key, String lastId) throws Exception {
        return client.send(request(path, key, lastId).build(), BodyHandlers.ofString());
    }

    private Following follow(String path, String key, String lastId) throws Exception {
        var lines = new CopyOnWriteArrayList<String>();
        var following = new Following(lines, new CompletableFuture<>());
        client.sendAsync(request(path, key, lastId).build(), BodyHandlers.ofLines())
                .thenAccept(response -> {
                    assertThat(response.statusCode()).isEqualTo(200);
                    try (var body = response.body()) {
                        following.over.whenComplete((done, thrown) -> body.close());
                        body.forEach(lines::add);
                    }
                });
        if (lastId.isEmpty()) {
            following.await("event: open");
        }
        return following;
    }

    /** The lines that came so far. */
    private record Following(List<String> lines, CompletableFuture<Void> over) {

        void await(String line) {
            org.awaitility.Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(text()).contains(line));
        }

        void awaitBeat() {
            var before = beats();
            org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> beats() > before);
        }

        private long beats() {
            return lines.stream().filter("event: beat"::equals).count();
        }

        String text() {
            return String.join("\n", lines);
        }

        java.util.Optional<String> lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id: "))
                    .reduce((earlier, later) -> later)
                    .map(line -> line.substring(4));
        }

        void close() {
            over.complete(null);
        }
    }
}
