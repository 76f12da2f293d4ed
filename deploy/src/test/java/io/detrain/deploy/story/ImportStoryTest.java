package io.detrain.deploy.story;

import static io.detrain.deploy.story.Story.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.deploy.cli.client.DetrainApi;
import io.detrain.deploy.local.LocalMode;
import io.detrain.deploy.local.LocalSettings;
import io.detrain.deploy.local.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of real people in, their reports out, through the whole pipeline. */
class ImportStoryTest {

    private static final String BACK_TOO_SOON = "2019-11-10";
    private static final String HARD_RUN = "strava-2856476717";

    @TempDir
    Path folder;

    @Test
    void a_runners_june_is_read_and_its_days_are_summed() throws IOException {
        var report = Story.report(
                "import",
                Story.real("tracker-runner-june2013").toString(),
                "--athlete=runner",
                "--sex=male",
                "--hr-max=190",
                "--hr-rest=50",
                "--lthr=169",
                "--zone=Europe/London");

        assertThat(list(report, "files").stream()
                        .filter(file -> file.path("path").asText().endsWith(".TCX.gz"))
                        .map(file -> file.path("status").asText()))
                .hasSize(33)
                .containsOnly("read");
        var days = list(report, "days").stream()
                .collect(Collectors.toMap(
                        day -> day.path("date").asText(),
                        day -> day.path("load").asDouble()));
        // by hand from the raw points: science.md 1.4, gaps over 10 s left out
        assertThat(days.get("2013-06-01")).isCloseTo(56.99, within(0.57));
        assertThat(days.get("2013-06-14")).isCloseTo(7.70 + 60.41 + 4.98, within(0.73));
        assertThat(days.get("2013-06-15")).isCloseTo(10.13 + 30.69, within(0.41));
        assertThat(days.get("2013-06-30")).isCloseTo(93.92 + 5.28, within(0.99));
        assertThat(days.get("2013-06-07")).isZero();
    }

    @Test
    void eight_files_of_three_workouts_count_three_times() throws IOException {
        var report =
                Story.report("import", Story.real("device-files/same-activity").toString(), "--athlete=one");

        assertThat(list(report, "files").stream()
                        .map(file -> file.path("status").asText()))
                .hasSize(8)
                .containsOnly("read");
        assertThat(list(report, "workouts")).hasSize(3);
        assertThat(list(report, "workouts").stream()
                        .mapToInt(each -> each.path("copies").size())
                        .sum())
                .isEqualTo(5);
        assertThat(list(report, "days").stream()
                        .filter(day -> day.path("load").asDouble() > 0)
                        .map(day -> day.path("date").asText()))
                .containsExactly("2019-06-15", "2020-04-18", "2020-06-01");
    }

    @Test
    void a_hard_run_a_week_after_the_marathon_is_flagged_and_its_deletion_undoes_it() throws IOException {
        var lived = folder.resolve("lived");
        var report = dan("all.jsonl", line -> true, lived);

        assertThat(list(report, "plans"))
                .filteredOn(plan -> plan.path("cause").asText().equals("RUN_MARATHON"))
                .singleElement()
                .satisfies(plan -> assertThat(plan.path("days").asInt()).isBetween(21, 35));
        assertThat(flag(report).path("severity").asText()).isEqualTo("HIGH");

        var corrected = withoutTheRun(lived);
        assertThat(flag(corrected).path("status").asText()).isEqualTo("WITHDRAWN");
        var never = dan("without.jsonl", line -> !line.contains("\"id\":2856476717,"), folder.resolve("never"));
        assertThat(since(corrected)).isEqualTo(since(never));
        assertThat(standing(corrected)).isEqualTo(standing(never));
    }

    private JsonNode withoutTheRun(Path data) {
        try (var mode =
                LocalMode.start(LocalSettings.temporary().in(data).drivenFrom(Instant.EPOCH), Progress.silent())) {
            var api = DetrainApi.at(mode.url());
            var answer = api.send(List.of(new ObjectMapper()
                    .valueToTree(Map.of(
                            "type",
                            "retraction",
                            "athlete",
                            "dan",
                            "id",
                            HARD_RUN,
                            "revision",
                            2,
                            "localDate",
                            BACK_TOO_SOON,
                            "source",
                            "strava"))));
            return api.athlete("dan", answer.path("position").asText()).orElseThrow();
        }
    }

    /** The second half of 2019, lived through. */
    private JsonNode dan(String name, Predicate<String> wanted, Path data) throws IOException {
        var file = folder.resolve(name);
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Story.real("strava-runner/activities.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            Files.write(
                    file,
                    lines.lines()
                            .filter(wanted)
                            .filter(ImportStoryTest::isAutumn)
                            .toList());
        }
        return Story.report(
                "import",
                file.toString(),
                "--athlete=dan",
                "--sex=male",
                "--hr-max=190",
                "--hr-rest=50",
                "--data=" + data);
    }

    private static boolean isAutumn(String line) {
        var at = line.indexOf("\"start_date_local\":\"") + 20;
        var date = line.substring(at, at + 10);
        return date.compareTo("2019-08-01") >= 0 && date.compareTo("2019-12-08") <= 0;
    }

    private static JsonNode flag(JsonNode report) {
        return list(report, "flags").stream()
                .filter(flag -> flag.path("rule").asText().equals("EARLY_RETURN"))
                .filter(flag -> flag.path("day").asText().equals(BACK_TOO_SOON))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> since(JsonNode report) {
        return list(report, "days").stream()
                .filter(day -> day.path("date").asText().compareTo(BACK_TOO_SOON) >= 0)
                .toList();
    }

    private static List<String> standing(JsonNode report) {
        return list(report, "flags").stream()
                .filter(flag -> !flag.path("status").asText().equals("WITHDRAWN"))
                .map(flag ->
                        flag.path("id").asText() + " " + flag.path("severity").asText())
                .sorted()
                .toList();
    }
}
