package io.detrain.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.deploy.cli.client.FakeServices;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairCommandTest {

    @TempDir
    Path folder;

    private final FakeServices services = new FakeServices(Instant.parse("2026-06-01T00:00:00Z"));
    private final Shell shell = new Shell();

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void should_wait_until_nobody_waits_any_more() {
        services.repairs.set(2);

        assertThat(repair()).isZero();
        assertThat(services.lastQuery).isEqualTo("null");
        assertThat(services.repairs).hasValue(0);
        assertThat(shell.out()).isEqualTo("Repaired 2 athletes.");
    }

    @Test
    void should_say_if_there_is_nothing_to_do() {
        assertThat(repair()).isZero();
        assertThat(shell.out()).isEqualTo("Nobody needs a repair.");
    }

    @Test
    void should_ask_for_one_athlete_or_for_all_and_not_for_both() {
        services.repairs.set(1);
        assertThat(repair("--athlete", "anna")).isZero();
        assertThat(services.lastQuery).isEqualTo("athlete=anna");
        assertThat(shell.out()).isEqualTo("Repaired 1 athlete.");

        assertThat(repair("--tenant")).isZero();
        assertThat(services.lastQuery).isEqualTo("all=true");

        assertThat(repair("--tenant", "--athlete", "anna")).isEqualTo(2);
    }

    @Test
    void should_end_with_three_if_nothing_runs_and_with_two_for_a_wrong_address() {
        assertThat(shell.run("repair", "--data", folder.toString())).isEqualTo(3);
        assertThat(shell.run("rebuild-diff", "--data", folder.toString())).isEqualTo(3);
        assertThat(shell.run("repair", "--url", "nonsense")).isEqualTo(2);
        assertThat(shell.run("rebuild-diff", "--broker", "localhost:9092")).isEqualTo(2);
    }

    private int repair(String... arguments) {
        return shell.run(services, "repair", arguments);
    }
}
