package io.detrain.deploy.story;

import static io.detrain.deploy.story.Story.list;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.deploy.cli.client.DetrainApi;
import io.detrain.deploy.local.LocalMode;
import io.detrain.deploy.local.LocalSettings;
import io.detrain.deploy.local.Progress;
import io.detrain.notifier.notice.Rehearsal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Files of real people in, their reports out, through the whole pipeline. */
@Execution(ExecutionMode.CONCURRENT) // it mostly waits for processes
class ImportStoryTest {

    private static final String BACK_TOO_SOON = "2019-11-10";
    private static final String HARD_RUN = "2856476717";

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
        var data = folder.resolve("data");
        var report = imported(season(_ -> true), "dan", "--data=" + data);

        assertThat(list(report, "plans"))
                .filteredOn(plan -> plan.path("raceDate").asText().equals("2019-11-03"))
                .singleElement()
                .satisfies(plan -> assertThat(plan.path("days").asInt()).isBetween(21, 35));
        assertThat(flag(report).path("severity").asText()).isEqualTo("HIGH");
        assertThat(list(report, "messages"))
                .extracting(message -> message.path("text").asText())
                .hasSizeGreaterThan(20)
                .doesNotContainAnyElementsOf(shortForms());

        try (var mode =
                LocalMode.start(LocalSettings.temporary().in(data).drivenFrom(Instant.EPOCH), Progress.silent())) {
            var corrected = withoutTheRun(DetrainApi.at(mode.url()));
            var never = imported(season(line -> !line.contains(HARD_RUN)), "never", "--url=" + mode.url());

            assertThat(flag(corrected).path("status").asText()).isEqualTo("WITHDRAWN");
            assertThat(since(corrected)).isNotEmpty().isEqualTo(since(never));
            assertThat(standing(corrected)).isNotEmpty().isEqualTo(standing(never));
        }
    }

    private static final Set<String> NEED_NO_NUMBERS = Set.of("REST_REASSURANCE.short", "PEAK_HELD.short");

    /** What is said where a text's numbers are missing; rules and texts have to call them the same. */
    private static List<String> shortForms() throws IOException {
        var texts = new Properties();
        try (var file = Rehearsal.class.getResourceAsStream("messages.properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file), UTF_8));
        }
        return texts.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".short") && !NEED_NO_NUMBERS.contains(name))
                .map(texts::getProperty)
                .toList();
    }

    private static JsonNode withoutTheRun(DetrainApi api) {
        var answer = api.send(List.of(Map.of(
                "type",
                "retraction",
                "athlete",
                "dan",
                "id",
                "strava-" + HARD_RUN,
                "revision",
                2,
                "localDate",
                BACK_TOO_SOON,
                "source",
                "strava")));
        return api.athlete("dan", answer.path("position").asText()).orElseThrow();
    }

    private static JsonNode imported(Path file, String athlete, String where) throws IOException {
        return Story.report(
                "import", file.toString(), "--athlete=" + athlete, "--sex=male", "--hr-max=190", "--hr-rest=50", where);
    }

    /** From the last marathon but one until the plan after the marathon is over. */
    private Path season(Predicate<String> wanted) throws IOException {
        var file = Files.createTempFile(folder, "activities", ".jsonl");
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Story.real("strava-runner/activities.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            Files.write(
                    file,
                    lines.lines()
                            .filter(wanted)
                            .filter(ImportStoryTest::isInSeason)
                            .toList());
        }
        return file;
    }

    private static boolean isInSeason(String line) {
        var at = line.indexOf("\"start_date_local\":\"") + 20;
        var date = line.substring(at, at + 10);
        return date.compareTo("2018-10-01") >= 0 && date.compareTo("2019-12-08") <= 0;
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
                .filter(flag -> flag.path("day").asText().compareTo(BACK_TOO_SOON) >= 0)
                .map(flag -> flag.path("rule").asText() + " " + flag.path("day").asText() + " "
                        + flag.path("severity").asText())
                .sorted()
                .toList();
    }
}
