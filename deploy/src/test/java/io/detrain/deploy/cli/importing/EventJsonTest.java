package io.detrain.deploy.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.detrain.ingest.intake.Body;
import io.detrain.ingest.intake.Event;
import io.detrain.ingest.intake.EventReader;
import io.detrain.ingest.intake.Intake;
import io.detrain.ingest.source.Source.Hints;
import io.detrain.schemas.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    private static final Instant LATER = Instant.parse("2026-11-01T00:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @MethodSource("bodies")
    void the_json_door_reads_back_what_was_written(Body body) {
        assertReadsBack(event(body));
    }

    @Test
    void every_workout_of_real_files_reads_back() {
        var data = Path.of(System.getProperty("detrain.shared", "/nowhere"), "data");
        assumeTrue(Files.isDirectory(data), "the real files are not here");
        var files = new FoundFiles(new Hints("anna", Optional.empty(), ZoneId.of("UTC")))
                .read(List.of(data.resolve("device-files"), data.resolve("strava-runner")));
        var outcomes = new Outcomes(files);
        var events = outcomes.events().stream()
                .filter(event -> !((Body.Workout) event.body()).sport().equals("UNKNOWN")) // those go as files
                .toList();

        assertThat(events).hasSizeGreaterThan(600).allSatisfy(EventJsonTest::assertReadsBack);
    }

    static Stream<Body> bodies() {
        return Stream.of(
                workout(),
                new Body.Race(
                        "REGISTERED",
                        LocalDate.of(2026, 5, 10),
                        "RUN",
                        "RUN_10K",
                        OptionalDouble.of(10_000),
                        OptionalDouble.of(80),
                        OptionalLong.of(2_700),
                        OptionalDouble.of(9),
                        true,
                        Optional.of(false),
                        OptionalDouble.of(0.5)),
                new Body.Wellness(
                        "HOOPER_1_7",
                        OptionalDouble.of(3),
                        OptionalDouble.of(2),
                        OptionalDouble.of(4),
                        OptionalDouble.of(5),
                        OptionalDouble.of(1),
                        List.of("FEVER", "PAIN")),
                new Body.Sleep(
                        27_000, false, Optional.of(Instant.parse("2026-05-03T05:00:00Z")), OptionalDouble.of(81)),
                new Body.HeartRateVariability("RMSSD", 55.5, "NIGHT"),
                new Body.RestingHeartRate(48, "WAKING"),
                new Body.Context(
                        "ILL", Optional.of(LocalDate.of(2026, 5, 6)), OptionalDouble.of(38.5), OptionalDouble.of(300)),
                new Body.Profile(
                        "FEMALE",
                        Optional.of(LocalDate.of(1990, 2, 28)),
                        OptionalInt.of(190),
                        OptionalInt.of(50),
                        OptionalInt.of(169),
                        OptionalInt.of(140),
                        OptionalInt.of(165),
                        OptionalDouble.of(250),
                        OptionalDouble.of(3.6),
                        OptionalDouble.of(1.1),
                        "REGULAR",
                        OptionalDouble.of(300),
                        OptionalInt.of(5),
                        List.of(
                                new Body.LactatePoint(110, 1.0),
                                new Body.LactatePoint(125, 1.3),
                                new Body.LactatePoint(140, 1.9),
                                new Body.LactatePoint(155, 3)),
                        Optional.of("Europe/Berlin"),
                        Optional.of(false),
                        Optional.of(Settings.known(Map.of("hrv.swcFactor", 0.7, "roll.tauAcute", 9.0)))),
                new Body.Answer(
                        "COPIES_SPLIT",
                        "w1",
                        Optional.of("w2"),
                        OptionalDouble.of(1),
                        Optional.of(true),
                        Optional.of("two runs")),
                new Body.Heartbeat(Optional.of(false)),
                new Body.Retraction(Optional.of("DELETED_BY_ATHLETE")));
    }

    private static Body.Workout workout() {
        var heartRate = new Body.HeartRate(120, List.of(60, 0, 600), 990, "CHEST", OptionalInt.of(122), true);
        return new Body.Workout(
                "MULTISPORT",
                "RACE",
                3_700,
                3_600,
                new Body.Totals(OptionalDouble.of(12_345.6), OptionalDouble.of(80), OptionalDouble.of(75), true),
                new Body.Effort(
                        Optional.of(heartRate),
                        List.of(10, 20, 30),
                        OptionalInt.of(140),
                        OptionalInt.of(170),
                        OptionalDouble.of(7.5)),
                new Body.Output(
                        OptionalDouble.of(210),
                        OptionalDouble.of(3.3),
                        OptionalDouble.of(3.2),
                        OptionalDouble.of(4.4),
                        OptionalDouble.of(18),
                        Optional.of(new Body.Halves(3.3, 140, 3.2, 150)),
                        List.of("SPEED", "POWER")),
                Optional.of(new Body.RaceMark("TRI_SPRINT", OptionalLong.of(3_650), OptionalDouble.of(0.9))),
                List.of("LOWER"),
                List.of(new Body.Leg(
                        "SWIM",
                        900,
                        880,
                        OptionalDouble.of(750),
                        Optional.of(heartRate),
                        OptionalInt.of(130),
                        OptionalDouble.of(200),
                        OptionalDouble.of(3))),
                List.of("HEART_RATE", "GPS"),
                List.of(new Body.Origin("garmin", "123")),
                Optional.of("a".repeat(64)),
                Optional.of("science-1+0badcafe"));
    }

    private static Event event(Body body) {
        return new Event(
                "anna",
                "w1",
                OptionalLong.of(2),
                LocalDate.of(2026, 5, 3),
                Instant.parse("2026-05-03T05:00:00Z"),
                BERLIN,
                "garmin",
                Optional.of("Forerunner"),
                Event.ClockCheck.ACCEPTED,
                body);
    }

    private static void assertReadsBack(Event event) {
        var written = EventJson.of(event).toString().getBytes(StandardCharsets.UTF_8);

        assertThat(EventReader.read(written, LATER)).isEqualTo(new Intake.Accepted(event));
    }
}
