package io.detrain.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.deploy.cli.client.FakeServices;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path folder;

    private final FakeServices services = new FakeServices(Instant.parse("2026-06-01T00:00:00Z"));
    private final Shell shell = new Shell();

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void should_list_what_there_is_newest_first() {
        assertThat(explain("anna")).isZero();
        assertThat(shell.out().lines())
                .containsExactly(
                        "5 May 2026   a rest day is due, over  REST_DAY_DUE/2026-05-01",
                        "3 May 2026   plan after: 10 km, taken back  race",
                        "./detrain explain anna ID says what one of them rests on.");
    }

    @Test
    void should_say_what_one_rests_on() {
        assertThat(explain("anna", "REST_DAY_DUE/2026-05-01")).isZero();
        assertThat(shell.out().lines()).containsExactly("A rest day is due", "", "  training days in a row: 5 days");
    }

    @Test
    void should_say_what_to_do_if_there_is_none() {
        assertThat(explain("anna", "WATCH/2026-05-01")).isEqualTo(1);
        assertThat(shell.err()).contains("./detrain explain anna lists");

        assertThat(explain("nobody")).isEqualTo(1);
        assertThat(shell.err()).contains("no flag and no plan of nobody yet");
    }

    @Test
    void should_end_with_three_if_nothing_runs_and_with_two_for_a_wrong_address() {
        assertThat(shell.run("explain", "anna", "--data", folder.toString())).isEqualTo(3);
        assertThat(shell.run("explain", "anna", "--url", "nonsense")).isEqualTo(2);
    }

    private int explain(String... arguments) {
        return shell.run(services, "explain", arguments);
    }
}
