package io.detrain.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @BeforeEach
    void needTheDistribution() {
        Assumptions.assumeTrue(
                RegistryDistribution.find().isPresent(),
                "the registry's distribution is not unpacked: mvn process-resources");
    }

    @Test
    void shouldComeBackWithItsSchemasAfterAKill() throws Exception {
        try (var registry = Registry.launch(folder).await()) {
            register(registry.url());
            var killed = registry.current().handle();

            killed.destroyForcibly();

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !registry.current().handle().equals(killed));
            registry.await();
            assertThat(subjects(registry.url())).isEqualTo("[\"runs-value\"]");
        }
    }

    @Test
    void shouldTakeOverTheOneThatAKilledRunLeft() throws Exception {
        var left = RegistryProcess.launch(folder, Ports.free());
        assertThat(left.awaitAnswer(Duration.ofSeconds(60))).isTrue();

        try (var registry = Registry.launch(folder).await()) {
            assertThat(registry.current()).isEqualTo(left);
        }

        assertThat(left.handle().isAlive()).isFalse();
    }

    @Test
    void shouldLeaveStrangersAlone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            SafeFile.write(folder.resolve("pid"), stranger.pid() + " 1234");

            assertThat(RegistryProcess.orphan(folder)).isEmpty();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private static void register(String url) throws Exception {
        var schema = "{\"schema\":\"{\\\"type\\\":\\\"string\\\"}\"}";
        var post = HttpRequest.newBuilder(URI.create(url + "/subjects/runs-value/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString(schema))
                .build();
        assertThat(CLIENT.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private static String subjects(String url) throws Exception {
        var get = HttpRequest.newBuilder(URI.create(url + "/subjects")).build();
        return CLIENT.send(get, BodyHandlers.ofString()).body();
    }
}
