package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Topics;
import io.detrain.testing.RealBroker;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Bytes in, judgements out, on a real broker. */
@ExtendWith(RealBroker.class)
@SuppressWarnings("NullAway.Init") // JUnit and its extensions set the fields
class StreamsServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AthleteKey ANNA = new AthleteKey("acme", "anna");

    KafkaCluster cluster;

    @TempDir
    Path folder;

    private Stage stage;
    private ApplicationContext context;

    @BeforeEach
    void start() throws Exception {
        stage = new Stage(cluster, folder);
        context = stage.start(Map.of());
    }

    @AfterEach
    void stop() {
        context.close();
        stage.close();
    }

    @Test
    void a_hard_run_after_a_race_is_flagged_and_taken_back_with_the_run() throws Exception {
        stage.send(Events.race("race", 1, "2026-05-10T09:00:00Z"));
        settle();
        assertThat(read().at("/plans/0/status").asText()).isEqualTo("RAISED");

        stage.clock.set("2026-05-13T18:00:00Z");
        stage.send(Events.intervals("hard", 1, "2026-05-13T16:00:00Z"));
        settle();
        var flagged = read();
        assertThat(flagged.at("/flags/0/rule").asText()).isEqualTo("EARLY_RETURN");
        assertThat(flagged.at("/flags/0/severity").asText()).isEqualTo("HIGH");
        assertThat(dates(flagged)).contains("2026-05-11", "2026-05-12", "2026-05-13");

        stage.send(Events.retraction("hard", 2, "2026-05-13T16:00:00Z"));
        settle();
        assertThat(read().at("/flags/0/status").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void state_survives_a_restart_with_and_without_its_folder() throws Exception {
        stage.send(Events.race("race", 1, "2026-05-10T09:00:00Z"));
        settle();
        var before = read();

        context.close();
        context = stage.start(Map.of());
        settle();
        assertThat(read()).isEqualTo(before);

        context.close();
        deleteAll(folder);
        context = stage.start(Map.of());
        stage.clock.set("2026-05-11T18:00:00Z");
        settle();
        assertThat(context.getBean(MeterRegistry.class)
                        .get("detrain.streams.restored.records")
                        .counter()
                        .count())
                .isPositive();
        assertThat(dates(read())).contains("2026-05-11");
        assertThat(read().at("/plans")).isEqualTo(before.at("/plans"));
    }

    @Test
    void a_state_that_is_damaged_on_disk_is_read_again() throws Exception {
        stage.send(Events.race("race", 1, "2026-05-10T09:00:00Z"));
        stage.clock.set("2026-05-13T18:00:00Z");
        stage.send(Events.intervals("hard", 1, "2026-05-13T16:00:00Z"));
        settle();
        assertThat(read().at("/flags/0/status").asText()).isEqualTo("RAISED");

        context.close();
        assertThat(damage(folder)).isPositive();
        context = stage.start(Map.of());
        stage.send(Events.retraction("hard", 2, "2026-05-13T16:00:00Z"));
        settle();

        assertThat(read().at("/flags/0/status").asText()).isEqualTo("WITHDRAWN");
        assertThat(context.getBean(MeterRegistry.class)
                        .get("detrain.streams.state.discarded")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    /** A few bytes of the first block of every table, so that all of them can be opened; tells how many there are. */
    private static int damage(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var tables = files.filter(file -> file.toString().endsWith(".sst")).toList();
            for (var table : tables) {
                try (var channel = FileChannel.open(table, StandardOpenOption.WRITE)) {
                    channel.write(ByteBuffer.wrap(new byte[16]), 8);
                }
            }
            return tables.size();
        }
    }

    @Test
    void poison_is_set_aside_and_the_stream_goes_on() throws Exception {
        var good = stage.bytes(Events.race("bad", 1, "2026-05-10T09:00:00Z"));
        poison(new byte[] {0, 0, 0, 0, 99, 1}); // of no schema
        poison(Arrays.copyOf(good, good.length / 2)); // cut off
        poison(Arrays.copyOf(good, 4));
        poison(overwritten(good, (byte) -1)); // a number that never ends
        poison("no Avro at all".getBytes(StandardCharsets.UTF_8));
        stage.send(Events.race("race", 1, "2026-05-10T09:00:00Z"));
        settle();

        assertThat(read().at("/plans/0/id").asText()).isEqualTo("race");
    }

    @Test
    void poison_that_is_more_than_a_producer_sends_is_set_aside_too() throws Exception {
        var huge = Events.race("huge", 1, "2026-05-10T09:00:00Z");
        huge.setDevice("x".repeat(3 << 20));
        var large = Map.<String, Object>of(
                "bootstrap.servers",
                cluster.getBootstrapServers(),
                "compression.type",
                "lz4", // the broker looks at what is left of it
                "max.request.size",
                16 << 20);
        try (var platform = new KafkaProducer<>(large, new StringSerializer(), new ByteArraySerializer())) {
            for (var value : List.of(new byte[3 << 20], stage.bytes(huge))) {
                platform.send(new ProducerRecord<>(
                                Topics.EVENTS.topic(), ANNA.partition(2), ANNA.event("huge", 1, "0"), value))
                        .get();
            }
            platform.send(new ProducerRecord<>(
                            Topics.EVENTS.topic(), ANNA.partition(2), "x".repeat(3 << 20), stage.bytes(huge)))
                    .get();
        }
        stage.send(Events.race("race", 1, "2026-05-10T09:00:00Z"));
        settle();

        assertThat(read().at("/plans/0/id").asText()).isEqualTo("race");
    }

    @Test
    void a_tenant_sees_nothing_of_another_and_nothing_without_a_key() throws Exception {
        stage.send(Events.race("race", 1, "2026-05-10T09:00:00Z"));
        settle();

        assertThat(get("/v1/athletes/anna", "Bearer other").statusCode()).isEqualTo(404);
        assertThat(get("/v1/athletes/anna", "Bearer nobody").statusCode()).isEqualTo(401);
        assertThat(get("/v1/athletes/anna?after=0:999999&waitMs=1", "Bearer secret")
                        .statusCode())
                .isEqualTo(202);
        assertThat(get("/v1/athletes/anna?from=-9999-01-01&to=%2B99999-01-01", "Bearer secret")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/v1/athletes/anna?after=x", "Bearer secret").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_case_is_shown_to_its_own_tenant_alone_as_json_or_in_words() throws Exception {
        stage.send(Events.race("race", 1, "2026-05-10T09:00:00Z"));
        stage.clock.set("2026-05-13T18:00:00Z");
        stage.send(Events.intervals("hard", 1, "2026-05-13T16:00:00Z"));
        settle();
        var cases = "/v1/athletes/anna/cases";
        var flagId = "EARLY_RETURN/race/2026-05-13";
        var flag = cases + "?id=" + flagId;

        var listed = new ObjectMapper().readTree(get(cases, "Bearer secret").body());
        assertThat(listed.at("/cases/0/id").asText()).isEqualTo(flagId);
        assertThat(listed.at("/cases").findValuesAsText("id")).contains("race");
        var file = new ObjectMapper().readTree(get(flag, "Bearer secret").body());
        assertThat(file.at("/evidence/0/source").asText()).isEqualTo("science.md 3.5 E1");
        assertThat(file.at("/days").findValuesAsText("id")).contains("hard");
        var plan = new ObjectMapper()
                .readTree(get(cases + "?id=race", "Bearer secret").body());
        assertThat(plan.at("/evidence").findValuesAsText("signal")).contains("base_days", "f_rel", "planned_days");
        var words = get(flag + "&format=text", "Bearer secret");
        assertThat(words.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(words.body())
                .startsWith("Hard training inside a de-training plan")
                .contains("[hard]");
        assertThat(get(cases + "?format=text", "Bearer secret").body()).contains(flagId);

        assertThat(get(flag, "Bearer nobody").statusCode()).isEqualTo(401);
        assertThat(get(flag, "Bearer other").statusCode()).isEqualTo(404);
        assertThat(get(cases, "Bearer other").statusCode()).isEqualTo(404);
        assertThat(get(cases + "?id=../../acme/anna/" + flagId, "Bearer other").statusCode())
                .isEqualTo(404);
        assertThat(get(cases + "?id=RACE_STACKING/x", "Bearer secret"))
                .returns(404, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("/v1/athletes/anna/cases lists"));
    }

    @Test
    void what_would_follow_is_told_and_nothing_of_it_is_kept() throws Exception {
        stage.send(Events.intervals("usual", 1, "2026-05-05T16:00:00Z"));
        stage.send(Events.race("race", 1, "2026-05-10T09:00:00Z"));
        settle();
        var before = read();

        var answer = whatIf("anna", """
                {"until": "2026-05-16", "events": [
                  {"like": "usual", "localDate": "2026-05-13"},
                  {"type": "race", "stage": "registered", "sport": "run", "raceType": "run_10k",
                   "raceDate": "2026-05-17", "localDate": "2026-05-10"}]}
                """);
        var told = new ObjectMapper().readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(told.at("/provisional").asBoolean()).isTrue();
        assertThat(told.at("/athlete").asText()).isEqualTo("anna");
        assertThat(dates(told)).contains("2026-05-11", "2026-05-16");
        assertThat(rules(told)).contains("EARLY_RETURN", "RACE_TOO_SOON");
        assertThat(told.at("/nextRace/raceDate").asText()).isEqualTo("2026-05-17");
        assertThat(told.at("/nextRace/tooSoon").asBoolean()).isTrue();
        assertThat(told.at("/readyFrom").asText())
                .isGreaterThanOrEqualTo(before.at("/plans/0/raceAllowedFrom").asText());
        settle();
        assertThat(read()).isEqualTo(before);

        stage.clock.set("2026-05-13T18:00:00Z");
        stage.send(Events.intervals("made-real", 1, "2026-05-13T16:00:00Z"));
        settle();
        assertThat(early(read()).at("/severity")).isEqualTo(early(told).at("/severity"));
        assertThat(early(read()).at("/id")).isEqualTo(early(told).at("/id"));
    }

    @Test
    void a_question_that_cannot_be_answered_is_told_why() throws Exception {
        stage.send(Events.race("race", 1, "2026-05-10T09:00:00Z"));
        settle();

        assertRefused(whatIf("anna", "{"), 400, "");
        assertRefused(whatIf("anna", "{\"until\": \"2026-07-10\"}"), 422, "/until");
        assertRefused(whatIf("anna", "{\"until\": \"2026-05-09\"}"), 422, "/until");
        assertRefused(whatIf("anna", """
                        {"until": "2026-05-12", "events": [{"like": "race", "localDate": "2026-05-11"},
                          {"like": "never", "localDate": "2026-05-11"}]}"""), 422, "/events/1/like");
        assertRefused(whatIf("anna", """
                        {"until": "2026-05-12", "events": [{"like": "race", "localDate": "2026-05-13"}]}"""), 422, "/events/0/localDate");
        assertThat(whatIf("nobody", "{\"until\": \"2026-05-12\"}").statusCode()).isEqualTo(404);

        context.getBean(StreamsRuntime.class).stop();
        var away = whatIf("anna", "{\"until\": \"2026-05-12\"}");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void who_needs_attention_is_named_with_the_reason_to_their_tenant_alone() throws Exception {
        stage.send(Events.race("race", 1, "2026-05-10T09:00:00Z"));
        settle();
        assertThat(attention("secret").at("/athletes")).isEmpty();

        stage.clock.set("2026-05-13T18:00:00Z");
        stage.send(Events.intervals("hard", 1, "2026-05-13T16:00:00Z"));
        stage.send(Events.registered("next", "2026-05-13T16:30:00Z", LocalDate.of(2026, 5, 27)));
        settle();
        var first = attention("secret").at("/athletes/0");
        assertThat(first.at("/athlete").asText()).isEqualTo("anna");
        assertThat(first.at("/flag/id").asText()).isEqualTo("EARLY_RETURN/race/2026-05-13");
        assertThat(first.at("/nextRaceOn").asText()).isEqualTo("2026-05-27");
        assertThat(first.at("/daysToRace").asInt()).isEqualTo(14);
        assertThat(first.at("/urgency").asDouble())
                .isEqualTo(8 * first.at("/flag/confidence").asDouble() * 1.5, within(0.001));
        assertThat(first.at("/reason").asText())
                .startsWith("Hard training inside a de-training plan: HIGH since 2026-05-13, ")
                .endsWith(" % sure, a race in 14 days");
        assertThat(attention("other").at("/athletes")).isEmpty();
        assertThat(get("/v1/attention", "Bearer nobody").statusCode()).isEqualTo(401);
        assertThat(get("/v1/attention?limit=0", "Bearer secret").statusCode()).isEqualTo(400);

        stage.send(Events.retraction("hard", 2, "2026-05-13T16:00:00Z"));
        settle();
        assertThat(attention("secret").toString()).doesNotContain("EARLY_RETURN");
    }

    private JsonNode attention(String key) throws Exception {
        var response = get("/v1/attention", "Bearer " + key);
        assertThat(response.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    @Test
    void what_is_done_is_counted_and_nobody_is_named() throws Exception {
        poison("no Avro at all".getBytes(StandardCharsets.UTF_8));
        stage.send(Events.race("race", 1, "2026-05-10T09:00:00Z"));
        settle();
        stage.send(Events.intervals("late", 1, "2026-05-07T16:00:00Z"));
        stage.send(Events.intervals("later", 1, "2026-02-07T16:00:00Z"));
        stage.clock.set("2026-05-11T18:00:00Z");
        settle();

        var metrics = get("/prometheus", "Bearer secret").body();
        assertThat(metrics)
                .contains("detrain_streams_events_total{kind=\"workout\"} 3.0")
                .contains("detrain_streams_late_total{beyond=\"day\"} 1.0")
                .contains("detrain_streams_late_total{beyond=\"horizon\"} 1.0")
                .contains("detrain_streams_late_total{beyond=\"window\"} 0.0")
                .contains("detrain_streams_judgements_total{kind=\"plan\",status=\"raised\"} 1.0")
                .containsPattern("detrain_streams_judgements_total\\{kind=\"day\",status=\"judged\"} [1-9]")
                .contains("detrain_streams_days_opened_total 1.0")
                .containsPattern("detrain_streams_dead_letters_total\\{reason=\"[A-Za-z]+\"} 1.0")
                .contains(
                        "detrain_streams_lag_seconds{partition=\"0\"} 0.0",
                        "detrain_streams_lag_seconds{partition=\"1\"} 0.0")
                .contains("detrain_streams_days_behind_seconds{partition=\"0\"} 0.0")
                .containsPattern("detrain_streams_state_keys\\{store=\"athletes\"} [1-9]")
                .containsPattern("detrain_streams_state_bytes\\{store=\"rows\"} [1-9]")
                .containsPattern("detrain_streams_rocksdb_used_bytes [1-9]")
                .contains("detrain_streams_restore_left_records{store=\"athletes\"} 0.0")
                .doesNotContain("anna", "acme");
    }

    private void settle() {
        context.getBean(StreamsSettling.class).await(PATIENCE);
    }

    private JsonNode read() throws Exception {
        var response = get("/v1/athletes/anna", "Bearer secret");
        assertThat(response.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    private HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        var url = context.getBean(EmbeddedServer.class).getURI() + path;
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Authorization", authorization)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> whatIf(String athlete, String question) throws IOException, InterruptedException {
        var url = context.getBean(EmbeddedServer.class).getURI() + "/v1/athletes/" + athlete + "/what-if";
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Authorization", "Bearer secret")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(question))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String pointer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new ObjectMapper().readTree(answer.body()).at("/pointer").asText())
                .isEqualTo(pointer);
    }

    private static java.util.List<String> rules(JsonNode report) {
        return StreamSupport.stream(report.at("/flags").spliterator(), false)
                .map(flag -> flag.at("/rule").asText())
                .toList();
    }

    private static JsonNode early(JsonNode report) {
        return StreamSupport.stream(report.at("/flags").spliterator(), false)
                .filter(flag -> flag.at("/rule").asText().equals("EARLY_RETURN"))
                .findFirst()
                .orElseThrow();
    }

    private void poison(byte[] value) throws Exception {
        stage.write(ANNA.event("bad", 1, "0"), value);
    }

    /** The same length and schema, and nothing but this byte behind it. */
    private static byte[] overwritten(byte[] value, byte with) {
        var overwritten = value.clone();
        Arrays.fill(overwritten, 5, overwritten.length, with);
        return overwritten;
    }

    private static java.util.List<String> dates(JsonNode report) {
        return StreamSupport.stream(report.at("/days").spliterator(), false)
                .map(day -> day.at("/date").asText())
                .toList();
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = java.nio.file.Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder))
                    .forEach(file -> file.toFile().delete());
        }
    }
}
