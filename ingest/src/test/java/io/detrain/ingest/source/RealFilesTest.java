package io.detrain.ingest.source;

import static io.detrain.ingest.source.Recordings.HINTS;
import static io.detrain.ingest.source.Recordings.activity;
import static io.detrain.ingest.source.Recordings.workout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.detrain.ingest.intake.Body.HeartRate;
import io.detrain.ingest.intake.Body.Workout;
import io.detrain.ingest.source.Source.NamedBytes;
import io.detrain.ingest.source.Source.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of real devices: all are accounted for, and copies of one activity look alike. */
final class RealFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"fit", "tcx", "gpx", "archives"})
    void every_good_file_is_read_or_named(String folder) {
        for (var file : SharedData.files("device-files/" + folder)) {
            assertThat(Sources.readAll(file, HINTS))
                    .isNotEmpty()
                    .allSatisfy(result -> assertThat(result.reading())
                            .as(result.path())
                            .isInstanceOfAny(Reading.Read.class, Reading.NotAnActivity.class));
        }
    }

    @Test
    void every_damaged_fit_file_is_named_with_its_reason() {
        var reasons = outcomes(SharedData.files("device-files/fit-corrupt-or-odd"));

        assertThat(reasons)
                .containsEntry("elevate__empty.fit", "empty file")
                .containsEntry("elevate__._empty.fit", "a by-product of the file system, not an activity")
                .containsEntry("python-fitparse__activity-filecrc.fit", "checksum is wrong: bytes were lost or changed")
                .containsEntry("python-fitparse__nick.fit", "checksum is wrong: bytes were lost or changed")
                .containsEntry(
                        "python-fitparse__activity-unexpected-eof.fit", "the file ends in the middle (truncated)")
                .containsEntry(
                        "python-fitparse__strava-android-app-201.10-b1218918.fit",
                        "the file ends in the middle (truncated)");
        assertThat(reasons.values().stream().filter("read"::equals)).hasSize(14);
    }

    @Test
    void every_odd_gpx_file_is_named_with_its_reason() {
        var reasons = outcomes(SharedData.files("device-files/gpx-corrupt-or-odd"));

        assertThat(reasons)
                .containsEntry("gpxpy__track-with-extremes.gpx", "GPX track without times, not an activity")
                .containsEntry(
                        "gpxpy__unicode_with_bom.gpx",
                        "GPX file without a track: waypoints or a route, not an activity");
        assertThat(reasons.values().stream().filter("read"::equals)).hasSize(8);
    }

    private static Map<String, String> outcomes(List<NamedBytes> files) {
        return files.stream()
                .flatMap(file -> Sources.readAll(file, HINTS).stream())
                .collect(Collectors.toMap(FileResult::path, result -> switch (result.reading()) {
                    case Reading.Read _ -> "read";
                    case Reading.NotAnActivity(String reason) -> reason;
                    case Reading.Refused(String reason) -> reason;
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sloatsburg", "4801048867", "5039744860"})
    void copies_of_one_activity_look_alike(String activity) {
        var copies = SharedData.files("device-files/same-activity").stream()
                .filter(file -> file.path().contains(activity))
                .toList();
        var first = workout(copies.getFirst());
        var start = activity(copies.getFirst()).events().getFirst().occurredAt();

        assertThat(copies).hasSizeGreaterThan(1).allSatisfy(copy -> {
            var other = workout(copy);
            var gap = java.time.Duration.between(
                    start, activity(copy).events().getFirst().occurredAt());
            assertThat(gap.toSeconds()).isBetween(-2L, 2L);
            assertThat(other.sport()).isEqualTo(first.sport());
            assertThat((double) other.elapsedS()).isCloseTo(first.elapsedS(), within(3.0));
            assertThat(other.totals().distanceM().getAsDouble())
                    .isCloseTo(
                            first.totals().distanceM().getAsDouble(),
                            within(0.01 * other.totals().distanceM().getAsDouble()));
            assertThat(differentSeconds(first, other)).isLessThan(0.02 * first.elapsedS() + 2);
        });
    }

    /** Half the sum of differences of the histograms: seconds that stand elsewhere. */
    private static double differentSeconds(Workout one, Workout other) {
        double sum = 0;
        for (int bpm = 30; bpm <= 230; bpm++) {
            sum += Math.abs(seconds(one, bpm) - seconds(other, bpm));
        }
        return sum / 2;
    }

    private static int seconds(Workout workout, int bpm) {
        HeartRate heartRate = workout.effort().heartRate().orElseThrow();
        int index = bpm - heartRate.lowestBpm();
        return index >= 0 && index < heartRate.secondsPerBpm().size()
                ? heartRate.secondsPerBpm().get(index)
                : 0;
    }
}
