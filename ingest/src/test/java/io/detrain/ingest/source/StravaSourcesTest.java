package io.detrain.ingest.source;

import static io.detrain.ingest.source.Recordings.HINTS;
import static io.detrain.ingest.source.Recordings.activity;
import static io.detrain.ingest.source.Recordings.named;
import static io.detrain.ingest.source.Recordings.read;
import static io.detrain.ingest.source.Recordings.strava;
import static io.detrain.ingest.source.Recordings.workout;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.ingest.intake.Body;
import io.detrain.ingest.source.Source.Hints;
import io.detrain.ingest.source.Source.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StravaSourcesTest {

    @Test
    void a_marathon_of_the_api() {
        var event = activity(named("a.json", strava(5))).events().getFirst();
        var workout = workout(named("a.json", strava(5)));

        assertThat(event.id()).isEqualTo("strava-5");
        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2019-11-03T14:40:00Z"));
        assertThat(event.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(event.localDate()).isEqualTo(LocalDate.of(2019, 11, 3));
        assertThat(workout.race()).isPresent();
        assertThat(workout.sessionKind()).isEqualTo("RACE");
        assertThat(workout.effort().averageBpm()).hasValue(168);
        assertThat(workout.effort().rpe()).hasValue(9);
        assertThat(workout.origins()).containsExactly(new Body.Origin("garmin", "77"));
    }

    @Test
    void the_zone_that_the_activity_names_wins_over_the_user_s() {
        var hints = new Hints("anna", Optional.of(ZoneId.of("Asia/Tokyo")), ZoneId.of("UTC"));
        var result = Sources.readAll(named("a.json", strava(5)), hints).getFirst();

        assertThat(((Reading.Read) result.reading()).events().getFirst().zone())
                .isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void an_array_and_lines_are_many_events() {
        assertThat(activity(named("a.json", "[" + strava(1) + "," + strava(2) + "]"))
                        .events())
                .hasSize(2);
        assertThat(activity(named("a.jsonl", strava(1) + "\n" + strava(2) + "\n"))
                        .events())
                .hasSize(2);
    }

    @Test
    void a_bad_line_does_not_stop_its_neighbours() {
        var read = activity(named("a.jsonl", strava(1) + "\n{\"id\":\n" + strava(3) + "\n{\"id\":4,\"type\":\"Run\"}"));

        assertThat(read.events()).extracting("id").containsExactly("strava-1", "strava-3");
        assertThat(read.notes())
                .containsExactly(
                        "zone America/New_York: named in the file (2 activities)",
                        "2 of 4 left out",
                        "line 2: not well-formed JSON",
                        "line 4: no start_date");
    }

    @Test
    void other_json_is_not_an_activity() {
        assertThat(read(named("a.json", "{\"a\":1}"))).isInstanceOf(Reading.NotAnActivity.class);
        assertThat(read(named("a.json", "{\"a\":"))).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void of_doubled_columns_the_one_in_metres_counts() {
        var read = activity(named("activities.csv", Recordings.stravaExport()));
        var workout = workout(named("activities.csv", Recordings.stravaExport()));

        assertThat(read.events().getFirst().id()).isEqualTo("strava-5");
        assertThat(read.events().getFirst().occurredAt()).isEqualTo(Instant.parse("2021-01-27T13:57:47Z"));
        assertThat(read.notes()).contains("1 left out", "row 2: no id, date or duration");
        assertThat(workout.totals().distanceM()).hasValue(5612.4);
        assertThat(workout.movingS()).isEqualTo(1258);
        assertThat(workout.effort().averageBpm()).hasValue(151);
        assertThat(workout.effort().maxBpm()).hasValue(171);
    }

    @Test
    void years_of_a_runner() {
        var read = activity(SharedData.file("strava-runner/activities.jsonl.gz"));

        assertThat(read.events()).hasSize(561);
        assertThat(read.events().stream()
                        .filter(event -> ((Body.Workout) event.body()).race().isPresent()))
                .hasSize(61);
        assertThat(read.events()).extracting("id").doesNotHaveDuplicates();
    }

    @Test
    void a_raw_export() {
        var results = Sources.readAll(SharedData.file("strava-export-csv/activities.csv"), HINTS);

        assertThat(((Reading.Read) results.getFirst().reading()).events()).hasSize(112);
    }
}
