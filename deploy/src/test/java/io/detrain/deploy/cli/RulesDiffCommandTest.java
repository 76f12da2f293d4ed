package io.detrain.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesDiffCommandTest {

    @TempDir
    Path folder;

    private final Shell shell = new Shell();

    @Test
    void should_say_that_the_rules_that_run_change_nothing() throws IOException {
        assertThat(diff("hrv.swcFactor=0.5\n")).isZero();
        assertThat(shell.out()).isEqualTo("Nothing changes: these are the rules that run.");

        assertThat(diff("", "--json")).isZero();
        assertThat(shell.out()).contains("\"settings\" : [ ]", "\"athletes\" : 0");
    }

    @Test
    void should_name_the_key_and_the_reason_of_what_cannot_be_set() throws IOException {
        assertThat(diff("hrv.swcFactor=much\n")).isEqualTo(2);
        assertThat(firstLine()).isEqualTo("other.properties: hrv.swcFactor: must be a number, got much");

        assertThat(diff("hrv.swcFactor=99\n")).isEqualTo(2);
        assertThat(firstLine()).startsWith("other.properties: hrv.swcFactor: ").contains("99");

        assertThat(diff("detrain.streams.tenant-settings.acme.hrv.wing=1\n")).isEqualTo(2);
        assertThat(firstLine()).contains("hrv.wing");

        assertThat(run("--settings", folder.resolve("nothing").toString())).isEqualTo(2);
        assertThat(firstLine()).endsWith("nothing cannot be read");
    }

    @Test
    void should_end_with_three_if_nothing_runs_and_with_two_for_a_wrong_command_line() throws IOException {
        assertThat(diff("hrv.swcFactor=0.6\n")).isEqualTo(3);
        assertThat(diff("hrv.swcFactor=0.6\n", "--from", "2026-02-01", "--to", "2026-01-01"))
                .isEqualTo(2);
        assertThat(diff("hrv.swcFactor=0.6\n", "--shadow", "soft")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(shell.run("rules")).isEqualTo(2);
    }

    private int diff(String settings, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("other.properties"), settings);
        return run(Stream.concat(Stream.of("--settings", file.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        return shell.run(Stream.concat(Stream.of("rules", "diff", "--data", folder.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private String firstLine() {
        return shell.err().lines().findFirst().orElse("");
    }
}
