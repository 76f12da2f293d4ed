package io.detrain.deploy.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.ingest.intake.Body;
import io.detrain.ingest.intake.Event;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final String BERLIN = "Europe/Berlin";

    @Test
    void a_day_is_told_when_its_last_workout_is_over() {
        var timeline =
                Timeline.of(List.of(at("b", "2026-05-03T16:00:00Z", BERLIN), at("a", "2026-05-03T05:00:00Z", BERLIN)));

        assertThat(timeline.turns()).hasSize(1);
        assertThat(timeline.turns().getFirst().at()).isEqualTo("2026-05-03T16:01:00Z");
        assertThat(ids(timeline)).containsExactly("a", "b");
    }

    @Test
    void it_begins_at_midnight_and_ends_when_the_next_day_has_been_judged() {
        var timeline = Timeline.of(List.of(at("a", "2026-05-03T05:00:00Z", BERLIN)));

        assertThat(timeline.start()).isEqualTo("2026-05-02T22:00:00Z");
        assertThat(timeline.end()).isEqualTo("2026-05-05T10:00:00Z");
    }

    @Test
    void a_flight_west_does_not_turn_time_back() {
        var timeline = Timeline.of(List.of(
                at("tokyo", "2026-05-04T00:30:00Z", "Asia/Tokyo"), // the 4th there
                at("hawaii", "2026-05-04T01:00:00Z", "Pacific/Honolulu"))); // still the 3rd there

        assertThat(timeline.turns().stream().map(Timeline.Turn::at)).isSorted();
    }

    @Test
    void the_same_file_twice_is_one_event() {
        var timeline =
                Timeline.of(List.of(at("a", "2026-05-03T05:00:00Z", BERLIN), at("a", "2026-05-03T05:00:00Z", BERLIN)));

        assertThat(ids(timeline)).containsExactly("a");
    }

    private static List<String> ids(Timeline timeline) {
        return timeline.turns().stream()
                .flatMap(turn -> turn.events().stream())
                .map(Event::id)
                .toList();
    }

    private static Event at(String id, String instant, String zone) {
        var start = Instant.parse(instant);
        return new Event(
                "anna",
                id,
                OptionalLong.of(1),
                start.atZone(ZoneId.of(zone)).toLocalDate(),
                start,
                ZoneId.of(zone),
                "garmin",
                Optional.empty(),
                Event.ClockCheck.ACCEPTED,
                new Body.Heartbeat(Optional.empty()));
    }
}
