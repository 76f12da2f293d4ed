package io.detrain.deploy.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.deploy.cli.client.FakeServices;
import io.detrain.deploy.season.Season;
import io.detrain.deploy.season.Step;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayerTest {

    private static final Season SEASON = new Season(7, 9, 20, LocalDate.of(2026, 1, 5));
    private static final List<Step> STEPS = SEASON.steps();

    @Test
    void a_season_is_sent_whole_and_in_order() {
        try (var services = new FakeServices(SEASON.start())) {
            var player = new Player(services.api(), SEASON);
            player.play((_, _) -> {});

            assertThat(player.sent()).isEqualTo(events(STEPS)).isEqualTo(services.events.size());
            assertThat(player.refused()).isEmpty();
            assertThat(services.registered).containsExactlyInAnyOrderElementsOf(SEASON.names());
            assertThat(services.clockMoves)
                    .isEqualTo(STEPS.stream().map(Step::clockTo).toList());
        }
    }

    @Test
    void services_that_come_and_go_lose_nothing() {
        try (var services = new FakeServices(SEASON.start())) {
            new Player(services.api(), SEASON).play((turn, _) -> services.awayFor.set(turn % 3));

            assertThat(services.events).hasSize(events(STEPS));
        }
    }

    @Test
    void a_player_that_was_killed_goes_on_where_the_clock_stood() {
        try (var services = new FakeServices(STEPS.get(9).clockTo())) {
            new Player(services.api(), SEASON).play((_, _) -> {});

            assertThat(services.events).hasSize(events(STEPS.subList(10, STEPS.size())));
            assertThat(services.clockMoves.getFirst()).isEqualTo(STEPS.get(10).clockTo());
        }
    }

    @Test
    void a_step_that_is_repeated_sends_the_same_again() {
        try (var services = new FakeServices(STEPS.get(9).clockTo().plusSeconds(5))) {
            new Player(services.api(), SEASON).play((_, _) -> {});
            var ids = new HashSet<String>();
            services.events.forEach(event -> ids.add(key(event)));

            assertThat(ids).hasSize(events(STEPS.subList(10, STEPS.size())));
        }
    }

    @Test
    void refusals_are_counted_by_reason() {
        try (var services = new FakeServices(SEASON.start())) {
            services.refusedId = "workout-2026-01-06-1";
            var player = new Player(services.api(), SEASON);
            player.play((_, _) -> {});

            assertThat(player.refused()).containsOnlyKeys("/durationS must be less");
        }
    }

    private static String key(JsonNode event) {
        return event.path("athlete").asText() + "/" + event.path("id").asText() + "/" + event.path("revision");
    }

    private static int events(List<Step> steps) {
        return steps.stream().mapToInt(step -> step.events().size()).sum();
    }
}
