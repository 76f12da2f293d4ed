package io.detrain.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.ingest.boot.ServerDefaults;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteEvent;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The running service and a platform that talks to it, for tests. */
final class Ingest implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-05-03T12:00:00.456Z");
    private static final int PARTITIONS = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaCluster cluster;
    private final String registry;
    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Ingest(KafkaCluster cluster, String scope, Map<String, Object> settings) {
        this.cluster = cluster;
        this.registry = "mock://" + scope;
        var all = new HashMap<>(settings);
        all.put("micronaut.server.port", -1);
        all.put("detrain.kafka.bootstrap-servers", cluster.getBootstrapServers());
        all.putIfAbsent("detrain.registry.url", registry);
        // SHA-256 of "secret"
        all.put("detrain.tenants.acme.key-sha256", "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b");
        this.server = ApplicationContext.builder(all)
                .propertySources(ServerDefaults.source())
                .singletons(Clock.fixed(NOW, ZoneOffset.UTC))
                .start()
                .getBean(EmbeddedServer.class)
                .start();
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return post(path, contentType, body.getBytes(UTF_8));
    }

    HttpResponse<String> post(String path, String contentType, byte[] body, String... headers) {
        var request = request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> events(String json) {
        return post("/v1/events", "application/json", json.replace('\'', '"'));
    }

    HttpResponse<String> put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> withoutKey(String path, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> withoutType(String path) {
        return send(request(path).POST(BodyPublishers.ofString("{}")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer secret");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    Socket connect() throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(30_000);
        return socket;
    }

    boolean ready() {
        return get("/health/readiness").statusCode() == 200;
    }

    boolean alive() {
        return get("/health/liveness").statusCode() == 200;
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + response.body(), e);
        }
    }

    /** All records of a topic, as bytes, partition after partition. */
    List<ConsumerRecord<String, byte[]>> records(Topics topic) {
        var config = new HashMap<>(cluster.getKafkaClientConfiguration());
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(i -> new TopicPartition(topic.topic(), i))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** The events of one athlete as a consumer of the contract reads them. */
    List<AthleteEvent> eventsOf(String athlete) {
        try (var deserializer = new Serdes(registry).<AthleteEvent>deserializer()) {
            return records(Topics.EVENTS).stream()
                    .map(each -> deserializer.deserialize(each.topic(), each.value()))
                    .filter(event -> event.getAthlete().equals(athlete))
                    .toList();
        }
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
        client.close();
    }
}
