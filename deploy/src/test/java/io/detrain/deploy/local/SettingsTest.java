package io.detrain.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.deploy.cli.Main;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every default of local mode, pinned. */
class SettingsTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({
        "up,--port,8080",
        "up,--clock,system",
        "demo,--port,0",
        "demo,--seed,42",
        "demo,--athletes,50",
        "demo,--days,180"
    })
    void an_option_keeps_its_default(String command, String option, String value) {
        var spec = Main.commandLine().getSubcommands().get(command).getCommandSpec();

        assertThat(spec.findOption(option).defaultValue()).isEqualTo(value);
    }

    @Test
    void data_are_kept_at_home() {
        assertThat(DataFolder.standard()).isEqualTo(Path.of(System.getProperty("user.home"), ".detrain"));
    }

    @Test
    void a_temporary_one_takes_a_free_port_and_the_systems_time() {
        assertThat(LocalSettings.temporary())
                .isEqualTo(new LocalSettings(Optional.empty(), 0, ClockMode.SYSTEM, Optional.empty(), Map.of()));
    }

    @Test
    void services_listen_on_the_loopback_and_serve_one_open_tenant() {
        var properties = properties(LocalSettings.temporary());

        assertThat(properties)
                .containsEntry("micronaut.server.host", "127.0.0.1")
                .containsEntry("detrain.open-tenant", "local")
                .containsEntry("detrain.partitions", 12)
                .doesNotContainKey("detrain.streams.commit-interval-ms");
    }

    @Test
    void a_driven_clock_is_served_in_a_hurry() {
        assertThat(properties(LocalSettings.temporary().drivenFrom(Instant.EPOCH)))
                .containsEntry("detrain.streams.commit-interval-ms", 200)
                .containsEntry("detrain.streams.punctuate-every", "10ms")
                .containsEntry("detrain.streams.poll-ms", 5)
                .containsEntry("detrain.notifier.poll", "5ms");
    }

    @Test
    void what_was_asked_for_wins() {
        assertThat(properties(LocalSettings.temporary().with("detrain.partitions", 3)))
                .containsEntry("detrain.partitions", 3);
    }

    private Map<String, Object> properties(LocalSettings settings) {
        return ServiceProperties.of(settings, DataFolder.at(data), "localhost:9092", "http://localhost:8081");
    }
}
