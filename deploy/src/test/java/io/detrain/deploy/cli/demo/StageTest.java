package io.detrain.deploy.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.deploy.cli.report.Look;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final String LONG =
            "Sat 2026-01-10 07:00  otto-overreacher  HIGH  Hard session 3 days after your 10K –"
                    + " your plan had easy days until Wed 25 February.\n    This is training guidance from your data.";

    private final StringWriter written = new StringWriter();

    @Test
    void a_pipe_gets_messages_as_they_are() {
        try (var stage = Stage.of(new PrintWriter(written), false, new Look(40, true, false), 0, 10)) {
            stage.message(LONG);
        }
        assertThat(written.toString()).isEqualToNormalizingNewlines(LONG + "\n");
    }

    @Test
    void a_terminal_gets_lines_that_fit_and_hang() {
        assertThat(seen(new Look(60, true, false)))
                .contains("Sat 2026-01-10 07:00  otto-overreacher  HIGH  Hard session 3\n    days after your 10K –")
                .contains("\n    This is training guidance");
    }

    @Test
    void what_matters_is_coloured_where_there_are_colours() {
        assertThat(seen(new Look(80, true, true))).contains("  \u001b[31mHIGH\u001b[0m  Hard");
        assertThat(seen(new Look(80, false, false))).doesNotContain("\u001b[31m");
    }

    @Test
    void a_terminal_that_knows_ascii_alone_gets_nothing_else() {
        assertThat(seen(new Look(80, false, false))).contains("    - your plan").matches("[\\x20-\\x7e\\s\u001b]*");
    }

    @Test
    void a_bar_never_falls_into_a_message() {
        var look = new Look(60, true, false);
        try (var stage = new BarStage(new PrintWriter(written), look, 0, 1_000)) {
            IntStream.range(0, 1_000).forEach(turn -> {
                stage.turned(turn, Instant.parse("2026-01-10T07:00:00Z"));
                stage.message("Sat 2026-01-10 07:00  anna  message " + turn);
            });
        }
        var messages = Pattern.compile("\n")
                .splitAsStream(written.toString()) // a return without a feed draws over the line
                .map(line -> line.substring(line.lastIndexOf('\r') + 1).replace("\u001b[2K", ""))
                .filter(line -> line.contains("message"))
                .toList();
        assertThat(messages)
                .hasSize(1_000)
                .allSatisfy(line -> assertThat(line).matches("Sat 2026-01-10 07:00  anna  message \\d+"));
    }

    private static String seen(Look look) {
        var written = new StringWriter();
        try (var stage = Stage.of(new PrintWriter(written), true, look, 0, 10)) {
            stage.message(LONG);
        }
        return written.toString();
    }
}
