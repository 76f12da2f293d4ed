package io.detrain.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.AthletePartitioner;
import io.detrain.schemas.Topics;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the services measure is what the operators' page says, name by name and label by label. */
class MetricsTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(detrain_[a-z_]+)` \\| (ingest|streams|notifier) \\| ([^|]*)\\|", Pattern.MULTILINE);
    private static final Pattern SAMPLE =
            Pattern.compile("^(detrain_[a-z_]+?)(?:_bucket|_count|_sum|_max)?(?:\\{(.*)})? \\S+$", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("([a-z]+)=\"");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @BeforeEach
    void needTheRegistry() {
        Assumptions.assumeTrue(
                RegistryDistribution.find().isPresent(),
                "the registry's distribution is not unpacked: mvn process-resources");
    }

    @Test
    void shouldBeThoseOfTheOperatorsPage() throws Exception {
        var settings = LocalSettings.temporary().in(folder).drivenFrom(Instant.parse("2026-05-04T10:00:00Z"));
        try (var local = LocalMode.start(settings, Progress.silent())) {
            ask(local, "PUT", "/v1/athletes/anna", "{\"zone\":\"Europe/Berlin\"}");
            ask(local, "POST", "/v1/events", """
                    {"type":"workout","athlete":"anna","id":"w1","occurredAt":"2026-05-03T10:00:00+02:00","zone":"Europe/Berlin",
                     "sport":"run","durationS":2700,"distanceM":10000,"rpe":9,"race":true,"source":"garmin"}""");
            ask(local, "POST", "/v1/events", "{\"type\":\"selfie\"}");
            poison(local);
            ask(local, "POST", "/v1/clock", "{\"now\":\"2026-05-05T10:00:00Z\"}");

            var metrics = ask(local, "GET", "/prometheus", "");
            assertThat(measured(metrics)).isEqualTo(documented());
            assertThat(metrics).contains("http_server_requests_seconds_bucket").doesNotContain("anna");
        }
    }

    /** Names and labels as the page has them. */
    private static Map<String, TreeSet<String>> documented() throws Exception {
        var page = Files.readString(Path.of(System.getProperty("detrain.home")).resolve("docs/operations.md"));
        var documented = new TreeMap<String, TreeSet<String>>();
        var rows = ROW.matcher(page);
        while (rows.find()) {
            var labels = new TreeSet<String>();
            Pattern.compile("[a-z]+").matcher(rows.group(3)).results().forEach(label -> labels.add(label.group()));
            documented.put(rows.group(1), labels);
        }
        return documented;
    }

    private static Map<String, TreeSet<String>> measured(String metrics) {
        var measured = new TreeMap<String, TreeSet<String>>();
        var samples = SAMPLE.matcher(metrics);
        while (samples.find()) {
            var labels = measured.computeIfAbsent(samples.group(1), name -> new TreeSet<>());
            if (samples.group(2) != null) {
                LABEL.matcher(samples.group(2)).results().forEach(label -> labels.add(label.group(1)));
            }
            labels.remove("le"); // bounds of buckets
        }
        return measured;
    }

    private static void poison(LocalMode local) throws Exception {
        var key = new AthleteKey("local", "anna").event("bad", 1, "0");
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", local.bootstrapServers(),
                        "partitioner.class", AthletePartitioner.class.getName()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.EVENTS.topic(), key, "no Avro at all".getBytes(UTF_8)))
                    .get();
        }
    }

    private static String ask(LocalMode local, String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(local.url().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }
}
