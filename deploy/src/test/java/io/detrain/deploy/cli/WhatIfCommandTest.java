package io.detrain.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.deploy.cli.client.FakeServices;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfCommandTest {

    private final StringWriter said = new StringWriter();

    @Test
    void shouldAskForRacesAndForWorkoutsLikeEarlierOnes() {
        try (var services = new FakeServices(Instant.EPOCH)) {
            var code = run(
                    "anna",
                    "--race",
                    "2026-06-28:run_10k@44:30",
                    "--race",
                    "2026-07-05:TRI_OLYMPIC",
                    "--like",
                    "w17@2026-06-30",
                    "--until",
                    "2026-07-10",
                    "--url",
                    services.url().toString());

            assertThat(code).isZero();
            var events = services.questions.getFirst().path("events");
            assertThat(services.questions.getFirst().path("until").asText()).isEqualTo("2026-07-10");
            assertThat(events.path(0).path("officialTimeS").asLong()).isEqualTo(2_670);
            assertThat(events.path(0).path("distanceM").asDouble()).isEqualTo(10_000);
            assertThat(events.path(1).path("sport").asText()).isEqualTo("MULTISPORT");
            assertThat(events.path(1).has("officialTimeS")).isFalse();
            assertThat(events.path(2).path("like").asText()).isEqualTo("w17");
            assertThat(events.path(2).path("localDate").asText()).isEqualTo("2026-06-30");
            assertThat(said.toString()).contains("The race on 5 Jul 2026 has no time");
        }
    }

    @Test
    void shouldSayInOneLineThatNobodyKnowsTheAthlete() {
        try (var services = new FakeServices(Instant.EPOCH)) {
            var code = run(
                    "nobody", "--until", "2026-07-10", "--url", services.url().toString());

            assertThat(code).isEqualTo(1);
            assertThat(said.toString()).isEqualToIgnoringNewLines("Nothing is known of nobody.");
        }
    }

    @Test
    void shouldEndWithThreeIfNothingRuns(@TempDir Path nowhere) {
        assertThat(run("anna", "--until", "2026-07-10", "--data", nowhere.toString()))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "--race, tomorrow",
        "--race, 2026-06-31:RUN_10K",
        "--race, 2026-06-28:CHESS",
        "--race, 2026-06-28:RUN_10K@fast",
        "--like, w17",
        "--until, soon",
        "--url, nowhere"
    })
    void shouldEndWithTwoForWhatCannotBeMeant(String option, String value) {
        var code = option.equals("--until")
                ? run("anna", option, value)
                : run("anna", "--until", "2026-07-10", option, value);

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains(option);
    }

    private int run(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "what-if";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        var to = new PrintWriter(said, true);
        return Main.commandLine().setOut(to).setErr(to).execute(all);
    }
}
