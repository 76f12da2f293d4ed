package io.detrain.deploy.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.deploy.cli.report.Report.FileLine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalReportTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 4);
    private static final List<FileLine> FILES = List.of(
            new FileLine("a/run.fit", "read", "", List.of("w1"), List.of("zone Europe/Berlin: as you said")),
            new FileLine("a/run.gpx", "read", "", List.of("w1-copy"), List.of("zone Europe/Berlin: as you said")),
            new FileLine("a/broken.fit", "refused", "the file ends in the middle (truncated)", List.of(), List.of()),
            new FileLine("a/cut.fit", "refused", "the file ends in the middle (truncated)", List.of(), List.of()),
            new FileLine("a/note.txt", "not_an_activity", "not a FIT, TCX, GPX or Strava file", List.of(), List.of()));

    @Test
    void a_race_stands_with_the_plan_that_follows_it() {
        assertThat(text(lines(days(28), new Look(100, true, false))))
                .contains("8 May 2026   10 km, 10.0 km in 45 min, 81 load units")
                .containsIgnoringWhitespaces("plan rest 9–10 May, easy movement 11–12 May, building back 13–15 May;"
                        + " hard training from 16 May 2026");
    }

    @Test
    void a_flag_says_what_it_rests_on() {
        assertThat(text(lines(days(28), new Look(100, true, false))))
                .contains("11 May 2026  HIGH hard training too soon after a race (EARLY_RETURN)\n")
                .contains("day 3 of the 7 that the plan takes, felt like 8 of 10 (hard from 7)")
                .contains("20 May 2026  a rest day is due (REST_DAY_DUE), withdrawn");
    }

    @Test
    void refused_files_are_grouped_by_their_reason() {
        assertThat(text(lines(days(28), new Look(100, true, false))))
                .contains("Refused (1)")
                .contains("  the file ends in the middle (truncated): broken.fit, cut.fit")
                .contains("Not an activity (1)");
    }

    @Test
    void a_copy_is_named_with_the_file_it_came_from() {
        var copy = json(28).path("workouts").path(0).path("copies").path(0);

        assertThat(copy.path("id").asText()).isEqualTo("w1-copy");
        assertThat(copy.path("path").asText()).isEqualTo("a/run.gpx");
    }

    @ParameterizedTest
    @CsvSource({"1,40", "28,40", "28,60", "28,100", "180,60", "180,100", "1900,60", "1900,100", "1900,200"})
    void nothing_is_wider_than_the_terminal(int days, int width) {
        assertThat(lines(days(days), new Look(width, true, false)))
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(width));
    }

    @Test
    void plain_terminals_get_plain_characters() {
        assertThat(text(lines(days(180), new Look(80, false, false)))).matches("[\\x20-\\x7e\\n]*");
    }

    @Test
    void colours_change_nothing_but_colours() {
        var coloured = text(lines(days(180), new Look(80, true, true)));

        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
                .isEqualToIgnoringWhitespace(text(lines(days(180), new Look(80, true, false))));
    }

    @Test
    void a_day_of_load_is_a_bar_as_high_as_its_load() {
        var lines = lines(days(28), new Look(60, true, false));
        var top = lines.get(lines.indexOf("Load a day") + 1);

        assertThat(top).startsWith("  100│ ").endsWith("█");
    }

    @Test
    void years_are_gathered_into_weeks() {
        assertThat(text(lines(days(1_900), new Look(100, true, false)))).contains("mean of each 3 weeks");
        assertThat(text(lines(days(400), new Look(100, true, false)))).contains("mean of each week");
    }

    @Test
    void many_lesser_flags_are_counted_by_rule() {
        var flags = IntStream.range(0, 40)
                .mapToObj(i -> """
                        {"id":"f%d","rule":"REST_DAY_DUE","day":"%s","severity":"INFO","status":"RAISED","evidence":[]}""".formatted(i, FIRST.plusDays(i)))
                .collect(Collectors.joining(","));
        var report = ReportJson.of("anna", List.of(), FILES, parse("{\"flags\":[" + flags + "]}"), none());

        assertThat(text(TerminalReport.lines(ReportReader.read(report), new Look(100, true, false))))
                .contains("40 x         a rest day is due (REST_DAY_DUE), latest on 12 Jun 2026");
    }

    @Test
    void nothing_read_is_a_report_as_well() {
        var empty = ReportJson.of("anna", List.of(), FILES.subList(2, 3), none(), none());

        assertThat(text(TerminalReport.lines(ReportReader.read(empty), new Look(80, true, false))))
                .startsWith("anna: no workouts in 1 file")
                .contains("Refused (1)")
                .doesNotContain("guidance");
    }

    @Test
    void the_environment_decides_how_it_looks() {
        assertThat(TerminalSize.look(Map.of("COLUMNS", "72"), true, StandardCharsets.UTF_8))
                .isEqualTo(new Look(72, true, true));
        assertThat(TerminalSize.look(Map.of("NO_COLOR", "1", "COLUMNS", "72"), true, StandardCharsets.US_ASCII))
                .isEqualTo(new Look(72, false, false));
        assertThat(TerminalSize.look(Map.of(), false, StandardCharsets.UTF_8)).isEqualTo(new Look(100, true, false));
    }

    private static List<String> lines(JsonNode days, Look look) {
        return TerminalReport.lines(ReportReader.read(report(days)), look);
    }

    private static JsonNode json(int days) {
        return report(days(days));
    }

    private static JsonNode report(JsonNode days) {
        return ReportJson.of("anna", List.of("birthDate: no age factor in plans"), FILES, days, parse("""
                [{"id":"m1","advice":"A-07","at":"2026-05-11T17:00:00Z","channel":"console",
                  "text":"Hard session 3 days after 10 km, your plan had easy days until 15 May.","status":"DELIVERED"}]"""));
    }

    private static JsonNode days(int count) {
        var days = IntStream.range(0, count)
                .mapToObj(i ->
                        """
                        {"date":"%s","state":"TRAINED","load":%d,"fitness":%d,"fatigue":%d,"form":1}""".formatted(FIRST.plusDays(i), i == count - 1 ? 100 : i % 7 * 10, 20 + i % 30, 10 + i % 50))
                .collect(Collectors.joining(","));
        return parse("""
                {"workouts":[{"id":"w1","localDate":"2026-05-08","sport":"RUN","race":true,"raceType":"RUN_10K",
                  "durationS":2700,"distanceM":10000,"copies":[{"id":"w1-copy"}],"load":{"value":81.2,"method":"HR_STREAM"}}],
                 "plans":[{"id":"w1","cause":"RUN_10K","raceDate":"2026-05-08","status":"RAISED","hardAllowedFrom":"2026-05-16",
                  "phases":[{"kind":"REST","from":"2026-05-09","to":"2026-05-10"},
                    {"kind":"ACTIVE_RECOVERY","from":"2026-05-11","to":"2026-05-12"},
                    {"kind":"RELOAD","from":"2026-05-13","to":"2026-05-15"},
                    {"kind":"RETURN","from":"2026-05-16","to":"2026-05-22"}]}],
                 "flags":[{"id":"f1","rule":"EARLY_RETURN","day":"2026-05-11","severity":"HIGH","status":"RAISED",
                    "evidence":[{"signal":"days_since_race","value":3,"unit":"days","threshold":7,"direction":"AT_MOST"},
                      {"signal":"rpe","value":8,"unit":"CR-10","threshold":7,"direction":"AT_LEAST"}]},
                   {"id":"f2","rule":"REST_DAY_DUE","day":"2026-05-20","severity":"INFO","status":"WITHDRAWN","evidence":[]}],
                 "days":[""" + days + "]}");
    }

    private static JsonNode none() {
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }

    private static JsonNode parse(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
