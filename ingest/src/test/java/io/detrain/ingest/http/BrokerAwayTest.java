package io.detrain.ingest.http;

import static io.detrain.ingest.http.Ingest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.testing.RealBroker;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.api.TerminationStyle;
import io.kroxylicious.testing.kafka.common.BrokerCluster;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A broker that is away: the service stands, says so, and goes on by itself. */
@ExtendWith(RealBroker.class)
class BrokerAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, Object> HASTY = Map.of(
            "detrain.kafka.max-block", "1s",
            "detrain.kafka.request-timeout", "1s",
            "detrain.kafka.delivery-timeout", "2s");

    private final TreeSet<String> acknowledged = new TreeSet<>();

    @Test
    void shouldSay503WhileTheBrokerIsAwayAndGoOnWhenItIsBack(@BrokerCluster KafkaCluster cluster) {
        stop(cluster);
        try (var ingest = new Ingest(cluster, "away", HASTY)) {
            assertAway(ingest, "before-its-first-hour");

            start(cluster);
            Awaitility.await().atMost(PATIENCE).until(ingest::ready);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> send(ingest, "first").statusCode() == 202);

            stop(cluster);
            assertAway(ingest, "in-between");

            start(cluster);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> send(ingest, "again").statusCode() == 202);
            Awaitility.await().atMost(PATIENCE).until(ingest::ready);
            assertThat(ingest.eventsOf("anna").stream().map(AthleteEvent::getEventId))
                    .containsAll(acknowledged);
        }
    }

    @Test
    void shouldNotBeReadyUntilTheRegistryKnowsTheSchemas(@BrokerCluster KafkaCluster cluster) throws IOException {
        try (var closed = new ServerSocket(0)) { // it takes connections and never answers
            var settings = new HashMap<>(HASTY);
            settings.put("detrain.registry.url", "http://127.0.0.1:" + closed.getLocalPort());
            try (var ingest = new Ingest(cluster, "silent", settings)) {
                assertThat(ingest.ready()).isFalse();
                assertThat(send(ingest, "cold").statusCode()).isEqualTo(503);
            }
        }
    }

    private void assertAway(Ingest ingest, String id) {
        var response = send(ingest, id);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(response).at("/results/0/status").textValue()).isEqualTo("unavailable");
        assertThat(ingest.post("/v1/events", "application/json", "nonsense").statusCode())
                .isEqualTo(503); // what cannot be kept is not answered either
        assertThat(ingest.put("/v1/athletes/anna", "{'displayName':'Anna'}").statusCode())
                .isEqualTo(503);
        assertThat(ingest.ready()).isFalse();
        assertThat(ingest.alive()).isTrue();
    }

    private HttpResponse<String> send(Ingest ingest, String id) {
        var response = ingest.events(
                "{'type':'heartbeat','athlete':'anna','id':'%s','revision':1,'localDate':'2026-05-03'}".formatted(id));
        if (response.statusCode() == 202) {
            acknowledged.add(id);
        }
        return response;
    }

    private static void stop(KafkaCluster cluster) {
        cluster.stopNodes(_ -> true, TerminationStyle.ABRUPT);
    }

    private static void start(KafkaCluster cluster) {
        cluster.startNodes(_ -> true);
    }
}
