package io.detrain.ingest.source;

import static io.detrain.ingest.source.Recordings.HINTS;
import static io.detrain.ingest.source.Recordings.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.File;
import io.detrain.ingest.intake.Body;
import io.detrain.ingest.source.Source.NamedBytes;
import io.detrain.ingest.source.Source.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every source in the list must do with its own format, with the others' and with what is damaged. */
final class SourceContractTest {

    /** One good file for each source; a source without one fails here. */
    private static final List<NamedBytes> GOOD = List.of(
            new NamedBytes("run.fit", Recordings.fit(File.ACTIVITY, 60)),
            named("run.tcx", Recordings.tcx(60)),
            named("run.gpx", Recordings.gpx(60)),
            named("activities.json", Recordings.strava(1)),
            named("activities.csv", Recordings.stravaExport()));

    static List<Source> sources() {
        return Sources.ALL;
    }

    static Stream<NamedBytes> good() {
        return GOOD.stream();
    }

    @Test
    void the_list_is_not_empty_and_every_source_has_a_good_file() {
        assertThat(Sources.ALL).isNotEmpty();
        assertThat(Sources.ALL).allSatisfy(source -> assertThat(GOOD).anyMatch(source::recognises));
    }

    @ParameterizedTest
    @MethodSource("good")
    void exactly_one_source_recognises_a_good_file(NamedBytes file) {
        assertThat(Sources.ALL.stream().filter(source -> source.recognises(file)))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void its_own_file_becomes_a_workout_of_the_athlete(Source source) {
        var file = own(source);

        assertThat(source.read(file, HINTS)).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.notes()).isNotEmpty();
            assertThat(read.events()).hasSize(1).allSatisfy(event -> {
                assertThat(event.athlete()).isEqualTo("anna");
                assertThat(event.revision()).hasValue(1);
                assertThat(event.localDate())
                        .isEqualTo(event.occurredAt().atZone(event.zone()).toLocalDate());
                assertThat(event.body()).isInstanceOfSatisfying(Body.Workout.class, workout -> {
                    assertThat(workout.elapsedS()).isPositive();
                    assertThat(workout.movingS()).isBetween(1L, workout.elapsedS());
                });
            });
        });
    }

    @ParameterizedTest
    @MethodSource("sources")
    void the_same_bytes_are_the_same_event(Source source) {
        assertThat(source.read(own(source), HINTS)).isEqualTo(source.read(own(source), HINTS));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void every_prefix_is_a_reading(Source source) {
        var file = own(source);
        for (int length = 0; length < file.bytes().length; length += 1 + length / 200) {
            var prefix = new NamedBytes(file.path(), Arrays.copyOf(file.bytes(), length));
            assertThat(Sources.readAll(prefix, HINTS))
                    .as("first %d bytes", length)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void whatever_bits_flip_is_a_reading(Source source) {
        var file = own(source);
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            var bytes = file.bytes().clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(Sources.readAll(new NamedBytes(file.path(), bytes), HINTS))
                    .isNotEmpty();
        }
    }

    private static NamedBytes own(Source source) {
        return GOOD.stream().filter(source::recognises).findFirst().orElseThrow();
    }
}
