package io.detrain.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.deploy.cli.Main;
import io.detrain.deploy.cli.client.DetrainApi;
import io.detrain.deploy.local.LocalMode;
import io.detrain.deploy.local.LocalSettings;
import io.detrain.deploy.local.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Three years of history for a new athlete, as a newcomer brings them. */
@Execution(ExecutionMode.CONCURRENT) // it mostly waits for services
class RepairStoryTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-10");

    @TempDir
    Path folder;

    @Test
    void years_are_back_filled_repaired_and_found_to_be_equal() throws Exception {
        Story.demandRegistry();
        var settings = LocalSettings.temporary()
                .in(folder)
                .drivenFrom(Instant.parse("2026-05-10T18:00:00Z"))
                .with("detrain.streams.repair-every", "1h");
        try (var mode = LocalMode.start(settings, Progress.silent())) {
            var api = DetrainApi.at(mode.url());
            var position = "";
            for (var month = TODAY.minusYears(3); month.isBefore(TODAY); month = month.plusMonths(1)) {
                position = api.send(runs(month)).path("position").asText();
            }
            api.athlete("anna", position);

            assertThat(run("rebuild-diff")).startsWith("1: 0 athletes compared").contains("local/anna");
            assertThat(run("repair")).isEqualTo("0: Repaired 1 athlete.");
            assertThat(run("rebuild-diff")).isEqualTo("0: 1 athlete compared, 0 different");
            assertThat(run("repair", "--athlete", "anna")).isEqualTo("0: Repaired 1 athlete.");
            assertThat(run("rebuild-diff")).isEqualTo("0: 1 athlete compared, 0 different");
            // until the last weeks came, nothing had come for weeks: that was to be told in the morning
            assertThat(api.messages("anna"))
                    .allMatch(message -> message.path("status").asText().equals("cancelled"));
        }
    }

    private static List<Map<String, Object>> runs(LocalDate month) {
        return month.datesUntil(month.plusMonths(1))
                .filter(date -> date.getDayOfYear() % 3 == 0 && date.isBefore(TODAY.minusDays(5)))
                .map(RepairStoryTest::run)
                .toList();
    }

    private static Map<String, Object> run(LocalDate date) {
        return Map.of(
                "type", "workout",
                "athlete", "anna",
                "id", "w" + date,
                "occurredAt", date + "T09:00:00Z",
                "zone", "UTC",
                "sport", "run",
                "durationS", 2700 + date.getDayOfMonth() * 30,
                "rpe", 4 + date.getDayOfMonth() % 4,
                "source", "garmin");
    }

    /** Exit code and what was printed. */
    private String run(String... command) {
        var out = new StringWriter();
        var arguments =
                Stream.concat(Stream.of(command), Stream.of("--data=" + folder)).toArray(String[]::new);
        var exit = Main.commandLine().setOut(new PrintWriter(out)).execute(arguments);
        return exit + ": " + out.toString().strip();
    }
}
