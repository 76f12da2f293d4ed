package io.detrain.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.deploy.cli.Main;
import io.detrain.deploy.cli.client.DetrainApi;
import io.detrain.deploy.local.LocalMode;
import io.detrain.deploy.local.LocalSettings;
import io.detrain.deploy.local.LocalShadow;
import io.detrain.deploy.local.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One runner after a 10K, under other rules, and in other partitions. */
@Execution(ExecutionMode.CONCURRENT) // it mostly waits for services
class RulesStoryTest {

    private static final Instant RACED = Instant.parse("2026-05-10T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void other_rules_are_tried_beside_and_a_log_that_is_moved_says_nothing_twice() throws Exception {
        Story.demandRegistry();
        var data = folder.resolve("data");
        var longer = Files.writeString(folder.resolve("Longer.properties"), "plan.raceType.RUN_10K.days=12\n");
        var settings = LocalSettings.temporary().in(data).drivenFrom(RACED.plus(Duration.ofHours(2)));
        JsonNode told;
        try (var local = LocalMode.start(settings.with(LocalShadow.FILE, longer.toString()), Progress.silent())) {
            var api = DetrainApi.at(local.url());
            api.send(List.of(run("race", RACED, 45, 10, true)));
            api.drive(RACED.plus(Duration.ofDays(3)));
            told = api.messages("anna");
            assertThat(told).hasSize(1);

            var foretold = json("rules", "diff", "--settings=" + longer, "--json", "--data=" + data);
            var published = json("rules", "diff", "--shadow=" + LocalShadow.nameOf(longer), "--json", "--data=" + data);
            assertThat(foretold.at("/plans/longer").asInt()).isEqualTo(1);
            assertThat(foretold.at("/messages/live").asInt()).isEqualTo(1);
            assertThat(foretold.at("/plans")).isEqualTo(published.at("/plans"));
            assertThat(foretold.at("/rules")).isEqualTo(published.at("/rules"));
            assertThat(published.at("/messages").isMissingNode()).isTrue();
            var table = said("rules", "diff", "--settings=" + longer, "--data=" + data);
            assertThat(table)
                    .startsWith("0: plan.raceType.RUN_10K.days: 7 -> 12\n1 athlete, 0.6 weeks of them together\n")
                    .contains("plans: 1 longer by ", "messages: 1 live, 1 candidate; a week and athlete 1.75 and 1.75");
            assertThat(said("rules", "diff", "--shadow=none", "--data=" + data)).startsWith("2:");
            assertThat(said("reshard", "--partitions=5", "--data=" + data)).startsWith("1:");
        }

        assertThat(said("reshard", "--partitions=5", "--clock=driven", "--data=" + data))
                .startsWith("0:")
                .contains("1 athlete compared, 0 different", "Moved to 5 partitions");
        assertThat(said("reshard", "--partitions=5", "--clock=driven", "--data=" + data))
                .startsWith("0:")
                .contains("There are 5 partitions already.");

        try (var local = LocalMode.start(settings, Progress.silent())) {
            var api = DetrainApi.at(local.url());
            api.drive(RACED.plus(Duration.ofDays(3).plusHours(1)));
            assertThat(api.messages("anna")).isEqualTo(told);
            assertThat(said("rebuild-diff", "--data=" + data)).isEqualTo("0: 1 athlete compared, 0 different");

            api.send(List.of(run("hard", RACED.plus(Duration.ofDays(3)), 60, 9, false)));
            api.drive(RACED.plus(Duration.ofDays(4)));
            assertThat(api.messages("anna").size()).isGreaterThan(told.size());
        }
    }

    private static Map<String, Object> run(String id, Instant at, int minutes, int rpe, boolean race) {
        var workout = Map.<String, Object>of(
                "type", "workout",
                "athlete", "anna",
                "id", id,
                "occurredAt", at.toString(),
                "zone", "UTC",
                "sport", "run",
                "durationS", minutes * 60,
                "rpe", rpe,
                "source", "garmin");
        var more = race
                ? Map.<String, Object>of("race", true, "raceType", "run_10k", "distanceM", 10_000)
                : Map.<String, Object>of("sessionKind", "intervals");
        var all = new HashMap<>(workout);
        all.putAll(more);
        return all;
    }

    private static JsonNode json(String... command) throws Exception {
        var said = said(command);
        assertThat(said).startsWith("0: ");
        return new ObjectMapper().readTree(said.substring(3));
    }

    /** Exit code and what was printed. */
    private static String said(String... command) {
        var out = new StringWriter();
        var exit = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(System.err, true))
                .execute(Stream.of(command).toArray(String[]::new));
        return exit + ": " + out.toString().strip();
    }
}
