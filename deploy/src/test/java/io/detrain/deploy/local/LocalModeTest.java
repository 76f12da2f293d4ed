package io.detrain.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.detrain.schemas.Topics;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("its log is that of the whole process, and must be empty")
class LocalModeTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T10:00:00Z");
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
    void shouldStartOnFreePortsGoOnWhereTheClockStoodAndLeaveNothingRunning() throws Exception {
        var steps = new ArrayList<String>();
        var settings = LocalSettings.temporary().in(folder).drivenFrom(MONDAY);
        try (var local = LocalMode.start(settings, (what, where, took) -> steps.add(what))) {
            assertThat(steps).containsExactly("broker", "schema registry", "services");
            assertThat(topics(local)).contains(names());
            assertThat(clock(local)).isEqualTo("{\"now\":\"2026-05-04T10:00:00Z\",\"mode\":\"driven\"}");
            assertThat(move(local, "{\"now\":\"2026-05-05T08:00:00+02:00\"}").statusCode())
                    .isEqualTo(200);
            assertProblem(move(local, "{\"now\":\"2026-05-05T05:00:00Z\"}"), 409, "only goes forward");
            assertProblem(move(local, "{\"now\":\"soon\"}"), 400, "need {");
            assertProblem(move(local, "{}"), 400, "need {");
            assertThat(Health.of(Endpoint.running(folder).orElseThrow()).isUp()).isTrue();
            assertThatThrownBy(() -> LocalMode.start(settings, Progress.silent()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid());
        }
        assertThat(Endpoint.running(folder)).isEmpty();
        assertThat(RegistryProcess.orphan(DataFolder.at(folder).registry())).isEmpty();
        try (var local = LocalMode.start(settings, Progress.silent())) {
            assertThat(clock(local)).isEqualTo("{\"now\":\"2026-05-05T06:00:00Z\",\"mode\":\"driven\"}");
            assertThat(local.folder().log()).exists().isEmptyFile();
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(detail);
    }

    private static String clock(LocalMode local) throws Exception {
        var get = HttpRequest.newBuilder(local.url().resolve("/v1/clock")).build();
        return CLIENT.send(get, BodyHandlers.ofString()).body();
    }

    private static HttpResponse<String> move(LocalMode local, String body) throws Exception {
        var post = HttpRequest.newBuilder(local.url().resolve("/v1/clock"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(post, BodyHandlers.ofString());
    }

    private static List<String> topics(LocalMode local) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", local.bootstrapServers()))) {
            return List.copyOf(admin.listTopics().names().get());
        }
    }

    private static String[] names() {
        return Stream.of(Topics.values()).map(Topics::topic).toArray(String[]::new);
    }
}
