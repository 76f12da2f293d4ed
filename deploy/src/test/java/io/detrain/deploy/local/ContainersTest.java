package io.detrain.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.detrain.deploy.cli.client.DetrainApi;
import io.detrain.schemas.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The services against broker and registry as others ship them; skipped where no Docker runs. */
@Testcontainers(disabledWithoutDocker = true)
class ContainersTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String API = "/apis/ccompat/v7";

    @Container
    private final KafkaContainer broker = new KafkaContainer("apache/kafka:" + System.getProperty("kafka.version"));

    @Container
    private final GenericContainer<?> registry = new GenericContainer<>(
                    "apicurio/apicurio-registry:" + System.getProperty("apicurio.version"))
            .withExposedPorts(8080)
            .waitingFor(Wait.forHttp(API + "/subjects"));

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void advice_outlives_its_services_and_a_broker_that_freezes_loses_nothing() throws Exception {
        var services = start("one");
        assertThat(workouts(services, accept(services, "first", 1))).containsExactly("first");
        await().atMost(PATIENCE)
                .until(() -> api(services).messages("anna").findValuesAsText("advice"), told -> told.contains("A-01"));
        assertCompatibilityIsHeld();

        freeze();
        var refused = post(services, race("second", 4));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        thaw();
        await().atMost(PATIENCE).until(() -> post(services, race("third", 8)).statusCode() == 202);
        stop(services);

        var elsewhere = start("two"); // without the folder of the first
        assertThat(workouts(elsewhere, accept(elsewhere, "fourth", 12))).contains("first", "third", "fourth");
        stop(elsewhere);
    }

    private Services start(String name) {
        var settings = LocalSettings.temporary()
                .with("detrain.kafka.max-block", "2s")
                .with("detrain.kafka.request-timeout", "2s")
                .with("detrain.kafka.delivery-timeout", "4s");
        var services = Services.start(
                Clock.systemUTC(),
                ServiceProperties.of(
                        settings,
                        new DataFolder(folder.resolve(name), true),
                        broker.getBootstrapServers(),
                        registryUrl()));
        services.openDoor();
        services.awaitHealthy(PATIENCE);
        return services;
    }

    private static void stop(Services services) {
        services.closeDoor();
        services.stop();
    }

    private void freeze() {
        broker.getDockerClient().pauseContainerCmd(broker.getContainerId()).exec();
    }

    private void thaw() {
        broker.getDockerClient().unpauseContainerCmd(broker.getContainerId()).exec();
    }

    private static DetrainApi api(Services services) {
        return DetrainApi.at(services.url());
    }

    private static String accept(Services services, String id, int daysAgo) {
        return api(services).send(List.of(race(id, daysAgo))).path("position").asText();
    }

    /** The athlete's, once everything up to the position is judged. */
    private static List<String> workouts(Services services, String position) {
        var athlete = api(services).athlete("anna", position).orElseThrow();
        assertThat(athlete.path("plans").size()).isPositive();
        return athlete.path("workouts")
                .valueStream()
                .map(each -> each.path("id").asText())
                .toList();
    }

    /** The registry refuses what those who read older events could not read. */
    private void assertCompatibilityIsHeld() throws Exception {
        for (var topic : Topics.values()) {
            if (topic.schema().isPresent()) {
                var ask = HttpRequest.newBuilder(URI.create(registryUrl() + "/config/" + topic.subject()));
                assertThat(client.send(ask.build(), BodyHandlers.ofString()).body())
                        .contains("FULL_TRANSITIVE");
            }
        }
    }

    private String registryUrl() {
        return "http://" + registry.getHost() + ":" + registry.getMappedPort(8080) + API;
    }

    private HttpResponse<String> post(Services services, Map<String, Object> event) throws Exception {
        var request = HttpRequest.newBuilder(services.url().resolve("/v1/events"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new JsonMapper().writeValueAsString(event)));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Map<String, Object> race(String id, int daysAgo) {
        var at = Instant.now()
                .minus(daysAgo, ChronoUnit.DAYS)
                .minus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS);
        return Map.ofEntries(
                Map.entry("type", "workout"),
                Map.entry("athlete", "anna"),
                Map.entry("id", id),
                Map.entry("occurredAt", at.toString()),
                Map.entry("zone", "UTC"),
                Map.entry("sport", "run"),
                Map.entry("durationS", 2700),
                Map.entry("distanceM", 10_000),
                Map.entry("rpe", 9),
                Map.entry("race", true),
                Map.entry("source", "garmin"));
    }
}
