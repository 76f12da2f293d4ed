package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.AthletePartitioner;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.schemas.settings.Settings;
import io.detrain.streams.replay.RebuildDiff;
import io.detrain.streams.topology.Coaches;
import io.detrain.testing.RealBroker;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
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

/** What comes too late for a judgement, on a real broker, until it is as if it had not. */
@ExtendWith(RealBroker.class)
@SuppressWarnings("NullAway.Init") // JUnit and its extensions set the fields
class RepairServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final AthleteKey ANNA = new AthleteKey("acme", "anna");
    private static final LocalDate TODAY = LocalDate.parse("2026-05-10");

    KafkaCluster cluster;

    @TempDir
    Path folder;

    private Stage stage;
    private ApplicationContext context;

    @BeforeEach
    void start() throws Exception {
        stage = new Stage(cluster, folder);
        context = run("50ms");
    }

    @AfterEach
    void stop() {
        context.close();
        stage.close();
    }

    @Test
    void years_that_come_at_once_are_exact_by_themselves() throws Exception {
        backFill(TODAY.minusYears(3));
        settle();
        awaitRepaired();

        assertEqualToTheLog();
        assertThat(read("?from=2023-05-15&to=2023-05-31").at("/days")).isNotEmpty();
        assertThat(pending().at("/pending").asInt()).isZero();
    }

    @Test
    void an_event_of_two_hundred_days_ago_corrects_what_was_judged_and_its_deletion_takes_it_back() throws Exception {
        var raced = TODAY.minusDays(200);
        var hard = TODAY.minusDays(198);
        stage.send(Events.intervals("usual", 1, raced.minusDays(20) + "T09:00:00Z"));
        stage.send(Events.intervals("hard", 1, hard + "T09:00:00Z"));
        settle();
        awaitRepaired();
        assertThat(rules(read(""))).doesNotContain("EARLY_RETURN");

        stage.send(Events.race("race", 1, raced + "T09:00:00Z"));
        settle();
        awaitRepaired();
        assertThat(rules(read(""))).contains("EARLY_RETURN");
        assertEqualToTheLog();

        stage.send(Events.retraction("race", 2, raced + "T09:00:00Z"));
        settle();
        awaitRepaired();
        var flag = flag(read(""), "EARLY_RETURN");
        assertThat(flag.at("/status").asText()).isEqualTo("WITHDRAWN");
        assertThat(flag.at("/because").asText()).isEqualTo("repair");
        assertEqualToTheLog();
    }

    @Test
    void a_repair_that_was_cut_off_begins_anew() throws Exception {
        context.close();
        context = run("1h");
        backFill(TODAY.minusYears(1));
        settle();
        assertThat(pending().at("/athletes/0").asText()).isEqualTo("anna");
        assertThat(difference().pending()).containsExactly(ANNA);

        post("/v1/repairs", "Bearer secret");
        context.close(); // wherever it is by now
        deleteAll(folder); // as after a kill: what is not in a changelog is gone
        context = run("50ms");
        settle();
        awaitRepaired();

        assertEqualToTheLog();
    }

    @Test
    void an_operator_may_ask_for_an_athlete_or_for_all_of_the_own_tenant_alone() throws Exception {
        backFill(TODAY.minusDays(30));
        settle();
        var before = read("");

        assertThat(post("/v1/repairs?athlete=anna", "Bearer nobody").statusCode())
                .isEqualTo(401);
        assertThat(post("/v1/repairs?athlete=a%2Fb", "Bearer secret").statusCode())
                .isEqualTo(404);
        assertThat(post("/v1/repairs?all=true", "Bearer other").body()).contains("\"pending\":0");
        assertThat(post("/v1/repairs?athlete=anna", "Bearer secret").statusCode())
                .isEqualTo(202);
        awaitRepaired();
        assertThat(post("/v1/repairs?all=true", "Bearer secret").statusCode()).isEqualTo(202);
        awaitRepaired();

        assertThat(read("").at("/flags")).isEqualTo(before.at("/flags"));
        assertThat(read("").at("/plans")).isEqualTo(before.at("/plans"));
        assertEqualToTheLog();
    }

    @Test
    void what_was_set_aside_is_no_difference() throws Exception {
        stage.send(Events.intervals("usual", 1, TODAY.minusDays(2) + "T09:00:00Z"));
        for (var poison : List.of(new byte[0], new byte[] {0, 0}, new byte[] {0, 0, 0, 0, 99, 1})) {
            stage.write(ANNA.event("bad", 1, "" + poison.length), poison);
        }
        settle();

        assertEqualToTheLog();
    }

    @Test
    void poison_that_is_more_than_a_producer_sends_does_not_hold_up_a_repair() throws Exception {
        context.close();
        context = run("1h");
        var large = Map.<String, Object>of(
                "bootstrap.servers",
                cluster.getBootstrapServers(),
                "partitioner.class",
                AthletePartitioner.class.getName(),
                "compression.type",
                "lz4", // the broker looks at what is left of it
                "max.request.size",
                16 << 20);
        try (var platform = new KafkaProducer<>(large, new StringSerializer(), new ByteArraySerializer())) {
            platform.send(new ProducerRecord<>(Topics.EVENTS.topic(), ANNA.event("huge", 1, "0"), new byte[3 << 20]))
                    .get();
        }
        stage.send(Events.intervals("usual", 1, TODAY.minusDays(2) + "T09:00:00Z"));
        stage.send(Events.intervals("old", 1, TODAY.minusDays(200) + "T09:00:00Z"));
        settle();
        context.close();
        context = run("50ms");
        settle();
        awaitRepaired();

        assertThat(framesBegun()).isEqualTo(1);
        assertEqualToTheLog();
    }

    private long framesBegun() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", cluster.getBootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(Topics.REPAIR.topic(), ANNA.partition(2));
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end =
                    consumer.endOffsets(List.of(partition)).values().iterator().next();
            long begun = 0;
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    var frame = new String(record.headers().lastHeader("frame").value(), StandardCharsets.UTF_8);
                    begun += frame.equals("begin") ? 1 : 0;
                }
            }
            return begun;
        }
    }

    @Test
    void a_state_that_the_log_does_not_make_is_found() throws Exception {
        backFill(TODAY.minusDays(30));
        settle();
        context.close();
        stage.send(Events.intervals("unheard", 1, TODAY.minusDays(2) + "T09:00:00Z"));

        var found = difference(Duration.ZERO);

        assertThat(found.isEqual()).isFalse();
        assertThat(found.unheard()).isEqualTo(1);
        assertThat(found.compared()).isEqualTo(1);
        assertThat(found.different().getFirst().owner()).isEqualTo(ANNA);
        assertThat(found.different().getFirst().first().toString()).isEqualTo("2026-05-08: load");
        context = run("50ms");
        assertEqualToTheLog(); // it waits until what was not heard is heard
    }

    private void backFill(LocalDate from) throws Exception {
        for (var date = from; !date.isAfter(TODAY); date = date.plusDays(3)) {
            var id = "w" + date;
            stage.send(
                    date.getDayOfMonth() < 3
                            ? Events.race(id, 1, date + "T09:00:00Z")
                            : Events.intervals(id, 1, date + "T09:00:00Z"));
        }
    }

    private void assertEqualToTheLog() {
        assertThat(difference()).isEqualTo(new RebuildDiff.Result(1, 0, List.of(), List.of()));
    }

    private RebuildDiff.Result difference() {
        return difference(PATIENCE);
    }

    private RebuildDiff.Result difference(Duration patience) {
        return new RebuildDiff(
                        cluster.getBootstrapServers(),
                        TopicNames.LIVE,
                        stage.serdes,
                        "detrain-streams",
                        new Coaches(Settings.NONE, Map.of()),
                        compared -> {})
                .compare(patience);
    }

    private void awaitRepaired() {
        await().atMost(PATIENCE)
                .until(() -> context.getBean(StreamsRuntime.class)
                        .repairs()
                        .pending()
                        .isEmpty());
        settle(); // what it said is committed, and can be read
    }

    private void settle() {
        context.getBean(StreamsSettling.class).await(PATIENCE);
    }

    private JsonNode pending() throws Exception {
        return new ObjectMapper().readTree(get("/v1/repairs").body());
    }

    private JsonNode read(String query) throws Exception {
        var response = get("/v1/athletes/anna" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer secret"));
    }

    private HttpResponse<String> post(String path, String authorization) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private URI uri(String path) {
        return URI.create(context.getBean(EmbeddedServer.class).getURI() + path);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder))
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static List<String> rules(JsonNode report) {
        return StreamSupport.stream(report.at("/flags").spliterator(), false)
                .map(flag -> flag.at("/rule").asText())
                .toList();
    }

    private static JsonNode flag(JsonNode report, String rule) {
        return StreamSupport.stream(report.at("/flags").spliterator(), false)
                .filter(flag -> flag.at("/rule").asText().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private ApplicationContext run(String repairEvery) {
        return stage.start(Map.of("detrain.streams.repair-every", repairEvery));
    }
}
