package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.detrain.schemas.AthleteKey;
import io.detrain.testing.RealBroker;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.io.socket.SocketUtils;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two that share the work: each answers for all, and one goes on for both. */
@ExtendWith(RealBroker.class)
@SuppressWarnings("NullAway.Init") // JUnit and its extensions set the fields
class InstancesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String QUESTION = "{\"until\": \"2026-05-12\"}";
    private static final List<String> ATHLETES =
            IntStream.range(0, 8).mapToObj(i -> "athlete-" + i).toList();

    KafkaCluster cluster;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Stage stage;
    private ApplicationContext one;
    private ApplicationContext other;

    @BeforeEach
    void start() throws Exception {
        stage = new Stage(cluster, folder);
        one = run("one");
        awaitPartitions(2, one);
        other = run("other");
        awaitPartitions(1, one, other);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        client.close();
        stage.close();
    }

    @Test
    void each_answers_for_the_other_and_one_for_both_when_the_other_is_gone() throws Exception {
        send();
        for (var instance : List.of(one, other)) {
            for (var athlete : ATHLETES) {
                await().atMost(PATIENCE).untilAsserted(() -> {
                    assertThat(whatIf(instance, athlete, "secret", false).statusCode())
                            .isEqualTo(200);
                    assertThat(read(instance, athlete).statusCode()).isEqualTo(200);
                });
            }
        }
        assertThat(whatIf(one, athleteOf(other), "secret", false).body())
                .contains("\"provisional\":true", athleteOf(other));
        assertThat(whatIf(one, athleteOf(other), "secret", false).body())
                .isEqualTo(whatIf(other, athleteOf(other), "secret", false).body());
        assertThat(whatIf(one, athleteOf(other), "nobody", false).statusCode()).isEqualTo(401);
        assertThat(whatIf(one, "stranger-" + athleteOf(other), "secret", false).statusCode())
                .isEqualTo(404);
        var circle = whatIf(one, athleteOf(other), "secret", true);
        assertThat(circle.statusCode()).isEqualTo(503);
        assertThat(circle.headers().firstValue("Retry-After")).contains("1");

        var orphans = ATHLETES.stream().filter(each -> owner(each) == other).toList();
        other.close();
        for (var athlete : orphans) {
            await().atMost(PATIENCE).until(() -> {
                assertThat(read(one, athlete).statusCode()).isEqualTo(200); // what is published is everywhere
                var answer = whatIf(one, athlete, "secret", false);
                assertThat(answer.statusCode()).isIn(200, 503);
                assertThat(answer.headers().firstValue("Retry-After").isPresent())
                        .isEqualTo(answer.statusCode() == 503);
                return answer.statusCode() == 200;
            });
        }
        awaitPartitions(2, one);
    }

    /** What each has; the rest of its condition is said too if it has not. */
    private static void awaitPartitions(int expected, ApplicationContext... instances) {
        for (var instance : instances) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    instance.getBean(StreamsRuntime.class).condition())
                            .isEqualTo(new Condition(Optional.of(State.RUNNING), false, false, false, expected, true)));
        }
    }

    private ApplicationContext owner(String athlete) {
        int partition = new AthleteKey("acme", athlete).partition(2);
        var here = one.getBean(StreamsRuntime.class).progress().committedByPartition();
        return here.containsKey(partition) ? one : other;
    }

    private String athleteOf(ApplicationContext instance) {
        return ATHLETES.stream()
                .filter(each -> owner(each) == instance)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> whatIf(ApplicationContext at, String athlete, String key, boolean forwarded)
            throws IOException, InterruptedException {
        var request = request(at, "/v1/athletes/" + athlete + "/what-if", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUESTION));
        return client.send(
                (forwarded ? request.header("Detrain-Forwarded", "1") : request).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> read(ApplicationContext at, String athlete) throws IOException, InterruptedException {
        return client.send(request(at, "/v1/athletes/" + athlete, "secret").build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ApplicationContext at, String path, String key) {
        return HttpRequest.newBuilder(
                        URI.create(at.getBean(EmbeddedServer.class).getURI() + path))
                .header("Authorization", "Bearer " + key);
    }

    private void send() throws Exception {
        for (var athlete : ATHLETES) {
            var event = Events.race("race", 1, "2026-05-10T09:00:00Z");
            event.setAthlete(athlete);
            stage.send(event);
        }
    }

    private ApplicationContext run(String name) {
        // its address is a setting, so the port is taken before the start; tests' brokers take theirs from below these
        int port = SocketUtils.findAvailableTcpPort(30_001, 32_767);
        return stage.start(Map.of(
                "micronaut.server.port",
                port,
                "detrain.streams.state-dir",
                folder.resolve(name).toString(),
                "detrain.streams.instance",
                name,
                "detrain.streams.address",
                "localhost:" + port,
                "detrain.streams.session-timeout-ms",
                6_000));
    }
}
