package io.detrain.ingest.http;

import static io.detrain.ingest.http.Ingest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteContact;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.schemas.settings.SettingFamily;
import io.detrain.schemas.settings.Settings;
import io.detrain.testing.RealBroker;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.common.BrokerCluster;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes in over HTTP, bytes out on a real broker. */
@ExtendWith(RealBroker.class)
class DoorsTest {

    private static final String RUN = "{'type':'workout','athlete':'%s','id':'%s','revision':1,'zone':'Europe/Berlin',"
            + "'occurredAt':'2019-05-03T10:00:00+02:00','sport':'run','durationS':3600,'averageHeartRateBpm':141}";

    private static Ingest ingest;

    @BeforeAll
    static void start(@BrokerCluster KafkaCluster cluster) {
        ingest = new Ingest(cluster, "doors", Map.of());
        Awaitility.await().until(ingest::ready);
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    @Test
    void shouldPutTheEventOnItsTopicBeforeItAnswers() {
        var before = System.currentTimeMillis();
        var response = ingest.events(RUN.formatted("bytes", "w1"));
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).at("/results/0")).hasToString("{\"index\":0,\"id\":\"w1\",\"status\":\"accepted\"}");

        var stored = recordOf("acme/bytes/");
        var partition = new AthleteKey("acme", "bytes").partition(12);
        assertThat(stored.partition()).isEqualTo(partition);
        assertThat(json(response).at("/position").textValue()).isEqualTo(partition + ":" + stored.offset());
        assertThat(stored.key()).matches("acme/bytes/w1/1/[0-9a-f]{16}");
        assertThat(stored.timestamp()).isGreaterThanOrEqualTo(before); // the system's time, not the event's
        assertThat(stored.value()[0]).isZero(); // Confluent's wire format: a zero, the schema's id, the Avro bytes
        assertThat(ingest.eventsOf("bytes"))
                .singleElement()
                .returns(Ingest.NOW, AthleteEvent::getReceivedAt)
                .returns(Instant.parse("2019-05-03T08:00:00Z"), AthleteEvent::getOccurredAt)
                .satisfies(
                        event -> assertThat(event.getWorkout().getAverageBpm()).isEqualTo(141));
    }

    @Test
    void shouldGiveARetryTheSameKey() {
        ingest.events(RUN.formatted("retry", "w1"));
        ingest.events(RUN.formatted("retry", "w1"));
        assertThat(keysOf("acme/retry/")).hasSize(2);
        assertThat(keysOf("acme/retry/").stream().distinct()).hasSize(1);
    }

    @Test
    void shouldAcceptTheNeighboursOfABadItem() {
        var twice = "{'type':'workout','id':'b','id':'c'}";
        var bad = RUN.formatted("batch", "w2").replace("3600", "-5");
        var response = ingest.events("[" + RUN.formatted("batch", "w1") + "," + bad + "," + twice + ",7,"
                + RUN.formatted("batch", "w3") + "]");
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(texts(response, "status"))
                .containsExactly("accepted", "rejected", "rejected", "rejected", "accepted");
        assertThat(json(response).at("/results/1"))
                .hasToString("{\"index\":1,\"id\":\"w2\",\"status\":\"rejected\",\"code\":\"out_of_range\","
                        + "\"pointer\":\"/durationS\",\"reason\":\"must be a whole number from 1 to 604800\"}");
        assertThat(ingest.eventsOf("batch").stream().map(AthleteEvent::getEventId))
                .containsExactlyInAnyOrder("w1", "w3");
        var kept = refusedWith("w2");
        assertThat(new String(kept.value(), UTF_8)).isEqualTo(bad.replace('\'', '"'));
        assertThat(kept.key()).isEqualTo("acme");
        assertThat(headers(kept))
                .isEqualTo(Map.of(
                        "source", "events",
                        "code", "out_of_range",
                        "pointer", "/durationS",
                        "reason", "must be a whole number from 1 to 604800"));
    }

    @Test
    void shouldTakeOneEventALine() {
        var lines = (RUN.formatted("lines", "w1") + "\r\n\r\n" + "{nonsense\n" + RUN.formatted("lines", "w2") + "\n\n")
                .replace('\'', '"');
        var response = ingest.post("/v1/events", "application/x-ndjson", lines);
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(texts(response, "status")).containsExactly("accepted", "rejected", "accepted");
        assertThat(ingest.eventsOf("lines")).hasSize(2);
    }

    @Test
    void shouldSay422IfNothingIsAnEvent() {
        var response = ingest.events(RUN.formatted("none", "w1").replace("durationS", "duration"));
        assertProblem(response, 422);
        assertThat(json(response).at("/pointer").textValue()).isEqualTo("/duration");
        assertThat(json(response).at("/detail").textValue()).endsWith("did you mean durationS?");
        assertThat(json(response).at("/results")).hasSize(1);
        assertThat(ingest.eventsOf("none")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "nonsense", "{'a':1} {'a':2}", "{'a':1,'a':2}", "{'a':NaN}", "[1,2", "null x"})
    void shouldSay400ForWhatIsNotSoundJson(String body) {
        assertProblem(ingest.events(body), 400);
    }

    @Test
    void shouldSayWhatIsMissingOrNotUnderstood() {
        assertThat(detail(ingest.events(""))).isEqualTo("needs a body");
        assertThat(detail(ingest.post("/v1/files?athlete=a&name=run.fit", "application/octet-stream", "")))
                .isEqualTo("needs a body");
        assertThat(detail(ingest.post("/v1/files?athlete=a/b", "application/octet-stream", "x")))
                .isEqualTo("needs ?athlete=; the athlete's name must be 1 to 64 letters, digits and ._~@+- "
                        + "and begin with a letter or digit");
        assertThat(detail(ingest.events("[" + "1".repeat(101) + "]"))).endsWith("a number of more than 100 digits");
    }

    @Test
    void shouldNotTakeNullForAnId() {
        var response = ingest.events("{'type':'workout','athlete':'null','id':null}");
        assertProblem(response, 422);
        assertThat(json(response).at("/results/0").has("id")).isFalse();
    }

    @Test
    void shouldSurviveDepth() {
        assertProblem(ingest.events("[".repeat(100_000)), 400);
        assertProblem(ingest.events("{'a':".repeat(100_000)), 400);
    }

    @Test
    void shouldSurviveStrangeNumbersAndLetters() {
        var items = List.of(
                RUN.formatted("odd", "w1").replace("3600", "1e999999"),
                RUN.formatted("odd", "w2").replace("Europe/Berlin", "\\ud800"),
                RUN.formatted("odd", "a/b"),
                RUN.formatted("odd", "w3"));
        var response = ingest.events("[" + String.join(",", items) + "]");
        assertThat(texts(response, "status")).containsExactly("rejected", "rejected", "rejected", "accepted");
    }

    @Test
    void shouldRefuseMoreThanAThousandItems() {
        var items = IntStream.range(0, 1001)
                .mapToObj(i -> RUN.formatted("many", "w" + i))
                .toList();
        assertProblem(ingest.events("[" + String.join(",", items) + "]"), 413);
        assertThat(ingest.eventsOf("many")).isEmpty();
        var response = ingest.events("[" + String.join(",", items.subList(0, 1000)) + "]");
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(ingest.eventsOf("many")).hasSize(1000);
    }

    @Test
    void shouldRefuseALargeBody() {
        assertProblem(ingest.events(" ".repeat(1_048_577)), 413);
        assertProblem(
                ingest.post("/v1/files?athlete=big", "application/octet-stream", new byte[64 * 1024 * 1024 + 1]), 413);
    }

    @Test
    void shouldAnswerAStrangerWhoSendsALot() {
        assertProblem(ingest.withoutKey("/v1/events", new byte[20_000_000]), 401);
    }

    @Test
    void shouldRefuseABodyThatOnlyClaimsToBeLarge() throws IOException {
        try (var socket = ingest.connect()) {
            socket.getOutputStream()
                    .write(("POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer secret\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: 1000000000000\r\n\r\n{")
                            .getBytes(UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
            assertThat(answer).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        }
    }

    @Test
    void shouldTakeALargeFileAndKeepTheBeginningOfWhatItRefuses() {
        var large = new byte[12_000_000];
        var response = ingest.post("/v1/files?athlete=large&name=ride.fit", "application/octet-stream", large);
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).at("/files/0/status").textValue()).isEqualTo("refused");
        assertThat(ingest.records(Topics.REJECTED)).anySatisfy(kept -> {
            assertThat(headers(kept)).containsEntry("size", "12000000").containsEntry("path", "ride.fit");
            assertThat(kept.value()).hasSize(900_000);
        });
    }

    @Test
    void shouldNotUnpackWhatIsCompressed() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(RUN.formatted("gzip", "w1").replace('\'', '"').getBytes(UTF_8));
        }
        assertProblem(
                ingest.post("/v1/events", "application/json", packed.toByteArray(), "Content-Encoding", "gzip"), 415);
    }

    @Test
    void shouldSayProblemsInOneForm() {
        assertProblem(ingest.post("/v1/events", "text/plain", "{}"), 415);
        assertProblem(ingest.withoutType("/v1/events"), 415);
        assertProblem(ingest.post("/v1/nothing", "application/json", "{}"), 404);
        assertProblem(ingest.get("/v1/events"), 405);
        assertProblem(ingest.withoutKey("/v1/events", new byte[2]), 401);
        assertThat(ingest.withoutKey("/v1/events", new byte[2]).headers().firstValue("WWW-Authenticate"))
                .contains("Bearer");
        assertProblem(ingest.post("/v1/files", "application/octet-stream", "x"), 400);
        assertProblem(ingest.post("/v1/files?athlete=a&zone=Etc/Evil", "application/octet-stream", "x"), 400);
    }

    @Test
    void shouldReduceATenantsFilesByItsSettings(@BrokerCluster KafkaCluster cluster) {
        var settings = Map.<String, Object>of(
                "detrain.ingest.tenant-settings.acme.dq.hr.most", 180,
                "detrain.ingest.tenant-settings.other.dq.hr.most", 200);
        try (var gentle = new Ingest(cluster, "reduction", settings)) {
            Awaitility.await().until(gentle::ready);
            gentle.post("/v1/files?athlete=reduced&zone=UTC&name=run.gpx", "application/octet-stream", GPX);

            assertThat(gentle.eventsOf("reduced"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.getWorkout().getReducedBy())
                            .isEqualTo(Settings.known(SettingFamily.REDUCTION, Map.of("dq.hr.most", 180.0))
                                    .version()));
        }
    }

    @Test
    void shouldReadAFileAndKeepWhatItRefuses() throws IOException {
        var upload = zip(Map.of("run.gpx", GPX, "broken.gpx", "<gpx><trk>", "notes.txt", "hello"));
        var response = ingest.post(
                "/v1/files?athlete=filer&zone=Europe/Berlin&name=week.zip", "application/octet-stream", upload);
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(statusOf(response, "run.gpx")).isEqualTo("read");
        assertThat(statusOf(response, "notes.txt")).isEqualTo("not_an_activity");
        assertThat(statusOf(response, "broken.gpx")).isEqualTo("refused");
        var event = ingest.eventsOf("filer").getFirst();
        assertThat(file(response, "run.gpx").at("/workouts/0").textValue()).isEqualTo(event.getEventId());
        assertThat(json(response).at("/position").textValue())
                .startsWith(new AthleteKey("acme", "filer").partition(12) + ":");
        assertThat(ingest.records(Topics.REJECTED).stream().map(DoorsTest::headers))
                .anySatisfy(headers -> assertThat(headers)
                        .containsEntry("source", "files")
                        .containsEntry("code", "unreadable")
                        .hasEntrySatisfying("path", path -> assertThat(path).endsWith("broken.gpx")));
    }

    @Test
    void shouldRefuseAFileFromTheFuture() {
        var later = GPX.replace("2019-05-03", "2027-05-03");
        var response = ingest.post("/v1/files?athlete=future&zone=UTC&name=run.gpx", "application/octet-stream", later);
        assertThat(json(response).at("/files/0/status").textValue()).isEqualTo("refused");
        assertThat(ingest.eventsOf("future")).isEmpty();
    }

    @Test
    void shouldStoreAnAthletesContactAndProfile() {
        var response = ingest.put(
                "/v1/athletes/contact",
                "{'displayName':'Anna','email':'anna@example.org','zone':'Europe/Berlin',"
                        + "'profile':{'hrMaxBpm':190,'validFrom':'2020-01-01'}}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/position").textValue())
                .startsWith(new AthleteKey("acme", "contact").partition(12) + ":");
        assertThat(ingest.eventsOf("contact"))
                .singleElement()
                .satisfies(event -> assertThat(event.getProfile().getHrMaxBpm()).isEqualTo(190));
        var stored = ingest.records(Topics.ATHLETES).stream()
                .filter(each -> each.key().equals("acme/contact"))
                .toList();
        assertThat(stored).hasSize(1);
        try (var deserializer = new Serdes("mock://doors").<AthleteContact>deserializer()) {
            var contact = deserializer.deserialize(
                    Topics.ATHLETES.topic(), stored.getFirst().value());
            assertThat(contact.getEmail()).isEqualTo("anna@example.org");
            assertThat(contact.getChannels()).containsExactly("console", "email");
        }
    }

    @Test
    void shouldRefuseAnAthleteWithAFault() {
        var response = ingest.put("/v1/athletes/faulty", "{'profile':{'hrMaxBpm':1900}}");
        assertProblem(response, 422);
        assertThat(json(response).at("/pointer").textValue()).isEqualTo("/profile/hrMaxBpm");
        assertProblem(ingest.put("/v1/athletes/a%2Fb", "{}"), 422);
    }

    @Test
    void shouldCountWhatItTakesAndRefuses() {
        ingest.events(RUN.formatted("counted", "w1"));
        ingest.events("{'type':'selfie'}");
        assertThat(ingest.get("/prometheus").body())
                .containsPattern("detrain_ingest_accepted_total\\{door=\"events\",kind=\"workout\"} [1-9]")
                .containsPattern("detrain_ingest_rejected_total\\{door=\"events\",reason=\"unknown_type\"} [1-9]")
                .contains("detrain_ingest_unavailable_total{door=\"files\"} 0.0")
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*uri=\"/v1/events\"[^}]*le=\"0.1\"} [1-9]");
    }

    private static final String GPX = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>
            %s</trkseg></trk></gpx>""".formatted(IntStream.range(0, 600)
            .mapToObj(i -> "<trkpt lat=\"%.5f\" lon=\"13.4\"><time>2019-05-03T08:%02d:%02dZ</time></trkpt>%n"
                    .formatted(52.5 + i * 0.00003, i / 60, i % 60))
            .collect(Collectors.joining()));

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(response).at("/status").intValue()).isEqualTo(status);
        assertThat(json(response).at("/title").textValue()).isNotBlank();
    }

    private static String detail(HttpResponse<String> response) {
        assertProblem(response, 400);
        return json(response).at("/detail").textValue();
    }

    private static List<String> texts(HttpResponse<String> response, String name) {
        return StreamSupport.stream(json(response).at("/results").spliterator(), false)
                .map(result -> result.get(name))
                .map(JsonNode::textValue)
                .toList();
    }

    private static JsonNode file(HttpResponse<String> response, String name) {
        return StreamSupport.stream(json(response).at("/files").spliterator(), false)
                .filter(file -> file.at("/path").textValue().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static String statusOf(HttpResponse<String> response, String name) {
        return file(response, name).at("/status").textValue();
    }

    private static ConsumerRecord<String, byte[]> recordOf(String owner) {
        return ingest.records(Topics.EVENTS).stream()
                .filter(each -> each.key().startsWith(owner))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keysOf(String owner) {
        return ingest.records(Topics.EVENTS).stream()
                .map(ConsumerRecord::key)
                .filter(key -> key.startsWith(owner))
                .toList();
    }

    private static ConsumerRecord<String, byte[]> refusedWith(String text) {
        return ingest.records(Topics.REJECTED).stream()
                .filter(each -> new String(each.value(), UTF_8).contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> stored) {
        return StreamSupport.stream(stored.headers().spliterator(), false)
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }
}
