package io.detrain.deploy.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.deploy.cli.client.FakeServices;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

    private static final String RUN = """
            <?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>
            <trkpt lat="52.5000" lon="13.4000"><ele>34</ele><time>2026-05-03T08:00:00Z</time></trkpt>
            <trkpt lat="52.5010" lon="13.4000"><ele>34</ele><time>2026-05-03T08:00:40Z</time></trkpt>
            <trkpt lat="52.5020" lon="13.4000"><ele>34</ele><time>2026-05-03T08:01:20Z</time></trkpt>
            <trkpt lat="52.5030" lon="13.4000"><ele>34</ele><time>2026-05-03T08:02:00Z</time></trkpt>
            </trkseg></trk></gpx>
            """;

    @TempDir
    Path folder;

    private final FakeServices services = new FakeServices(Instant.parse("2026-06-01T00:00:00Z"));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("run.gpx"), RUN);
        Files.writeString(folder.resolve("note.txt"), "not an activity");
        Files.writeString(folder.resolve("broken.fit"), "junk");
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void should_account_for_every_file_and_print_nothing_but_json() throws IOException {
        assertThat(run(
                        folder.toString(),
                        "--athlete",
                        "anna",
                        "--json",
                        "--url",
                        services.url().toString()))
                .isZero();

        var report = new ObjectMapper().readTree(out.toString());
        assertThat(statuses(report))
                .containsExactlyInAnyOrder("run.gpx read", "note.txt not_an_activity", "broken.fit refused");
        assertThat(fieldNames(report))
                .containsExactly("athlete", "missing", "files", "workouts", "days", "plans", "flags", "messages");
        assertThat(services.events).hasSize(1);
    }

    @Test
    void should_move_no_clock_and_wait_for_its_position_with_a_url() {
        run(folder.toString(), "--athlete", "anna", "--url", services.url().toString(), "--hr-max", "190");

        assertThat(services.clockMoves).isEmpty();
        assertThat(services.registered).containsExactly("anna");
        assertThat(services.lastQuery).isEqualTo("waitMs=10000&after=0:1,1:1");
    }

    @Test
    void should_send_a_file_as_it_is_if_it_names_no_sport() throws IOException {
        var plain = RUN.replace("<type>running</type>", "");
        var file = Files.writeString(folder.resolve("plain.gpx"), plain);

        assertThat(run(
                        file.toString(),
                        "--athlete",
                        "anna",
                        "--json",
                        "--url",
                        services.url().toString()))
                .isZero();
        assertThat(services.files).containsExactly(plain);
        assertThat(services.events).isEmpty();
    }

    @Test
    void should_leave_a_profile_alone_that_nobody_spoke_of() throws IOException {
        run(
                folder.toString(),
                "--athlete",
                "anna",
                "--json",
                "--url",
                services.url().toString());

        assertThat(services.registered).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(out.toString())
                        .path("missing")
                        .path(0)
                        .asText())
                .isEqualTo("no hrMax");
    }

    @Test
    void should_say_what_a_missing_item_costs() throws IOException {
        run(
                folder.toString(),
                "--athlete",
                "anna",
                "--json",
                "--sex",
                "male",
                "--url",
                services.url().toString());

        var missing =
                new ObjectMapper().readTree(out.toString()).path("missing").toString();
        assertThat(missing).contains("birthDate: no age factor").contains("hrMaxBpm: load from heart rate");
        assertThat(missing).doesNotContain("sex:").doesNotContain("criticalSwimSpeedMps");
    }

    @Test
    void should_print_what_each_flag_and_plan_rests_on_under_the_report_if_asked() {
        run(
                folder.toString(),
                "--athlete",
                "anna",
                "--explain",
                "--url",
                services.url().toString());

        assertThat(out.toString())
                .containsSubsequence("anna: no workouts", "---", "A rest day is due", "training days in a row: 5 days")
                .doesNotContain("plan after");
    }

    @Test
    void should_end_with_one_if_nothing_was_read() {
        assertThat(run(
                        folder.resolve("broken.fit").toString(),
                        folder.resolve("gone").toString(),
                        "--athlete",
                        "anna"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("no such file").doesNotContain("Exception");
    }

    @Test
    void should_end_with_two_on_a_wrong_command_line() {
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(run("--athlete", "anna")).isEqualTo(2);
        assertThat(run(folder.toString(), "--athlete", "anna", "--zone", "Mars/Olympus"))
                .isEqualTo(2);
        assertThat(run(folder.toString(), "--athlete", "anna", "--hr-max", "fast"))
                .isEqualTo(2);
    }

    @Test
    void should_name_a_field_that_is_not_of_a_profile() throws IOException {
        var profile = Files.writeString(folder.resolve("profile.json"), "{\"hrmax\": 190}");

        assertThat(run(folder.toString(), "--athlete", "anna", "--profile", profile.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("hrmax");
    }

    private int run(String... args) {
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private static List<String> statuses(JsonNode report) {
        return StreamSupport.stream(report.path("files").spliterator(), false)
                .map(file -> Path.of(file.path("path").asText()).getFileName() + " "
                        + file.path("status").asText())
                .toList();
    }

    private static List<String> fieldNames(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
