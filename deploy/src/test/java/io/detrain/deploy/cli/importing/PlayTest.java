package io.detrain.deploy.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.deploy.cli.client.FakeServices;
import io.detrain.ingest.intake.Body;
import io.detrain.ingest.intake.Event;
import io.detrain.ingest.source.FileResult;
import io.detrain.ingest.source.Source.Reading;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlayTest {

    private static final List<Event> EVENTS = Stream.of("2026-05-01", "2026-05-02", "2026-05-09")
            .map(PlayTest::on)
            .toList();
    private static final Timeline TIMELINE = Timeline.of(EVENTS);

    @Test
    void each_day_is_sent_once_the_clock_has_come_to_its_end() {
        try (var services = new FakeServices(TIMELINE.start())) {
            var done = new ArrayList<Integer>();
            new Play(services.api(), "anna", outcomes()).live(TIMELINE, Map.of(), done::add);

            assertThat(services.clockMoves)
                    .containsExactly(
                            Instant.parse("2026-05-01T10:01:00Z"),
                            Instant.parse("2026-05-02T10:01:00Z"),
                            Instant.parse("2026-05-09T10:01:00Z"),
                            Instant.parse("2026-05-11T12:00:00Z"));
            assertThat(services.events).hasSize(3);
            assertThat(done).containsExactly(1, 2, 3);
        }
    }

    @Test
    void a_clock_that_stands_later_is_left_where_it_stands() {
        try (var services = new FakeServices(Instant.parse("2026-05-03T00:00:00Z"))) {
            new Play(services.api(), "anna", outcomes()).live(TIMELINE, Map.of(), _ -> {});

            assertThat(services.clockMoves.getFirst()).isEqualTo("2026-05-09T10:01:00Z");
            assertThat(services.events).hasSize(3);
        }
    }

    @Test
    void a_refused_event_makes_its_file_a_refused_one() {
        try (var services = new FakeServices(TIMELINE.start())) {
            services.refusedId = "on-2026-05-02";
            var outcomes = outcomes();
            new Play(services.api(), "anna", outcomes).live(TIMELINE, Map.of(), _ -> {});

            assertThat(outcomes.lines().get(1).status()).isEqualTo("refused");
            assertThat(outcomes.lines().get(1).reason()).isEqualTo("/durationS must be less");
            assertThat(outcomes.lines().getFirst().workouts()).containsExactly("on-2026-05-01");
        }
    }

    private static Outcomes outcomes() {
        return new Outcomes(EVENTS.stream()
                .map(event -> new FileResult(event.id() + ".fit", new Reading.Read(List.of(event), List.of())))
                .toList());
    }

    private static Event on(String date) {
        var start = Instant.parse(date + "T10:00:00Z");
        return new Event(
                "anna",
                "on-" + date,
                OptionalLong.of(1),
                start.atZone(ZoneOffset.UTC).toLocalDate(),
                start,
                ZoneOffset.UTC,
                "garmin",
                Optional.empty(),
                Event.ClockCheck.ACCEPTED,
                new Body.Heartbeat(Optional.empty()));
    }
}
