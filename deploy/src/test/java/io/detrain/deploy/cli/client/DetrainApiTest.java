package io.detrain.deploy.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DetrainApiTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final FakeServices services = new FakeServices(NOON);
    private final DetrainApi api = services.api();

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void should_ask_again_while_the_services_are_away() {
        services.awayFor.set(3);

        api.send(List.of(Map.of("id", "w1")));

        assertThat(services.events).hasSize(1);
    }

    @Test
    void should_give_up_with_the_reason_when_patience_is_at_an_end() {
        services.awayFor.set(1_000);

        assertThatThrownBy(api::clock).isInstanceOf(ApiFailure.class).hasMessageContaining("the broker is away");
    }

    @Test
    void should_say_that_nobody_is_there() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var once = new Patience(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1), _ -> {});
        var nowhere = new DetrainApi(URI.create("http://127.0.0.1:" + free), Optional.empty(), once);

        assertThatThrownBy(nowhere::clock).isInstanceOf(ApiFailure.class).hasMessageContaining("nobody is there");
    }

    @Test
    void should_wait_until_a_position_is_judged() {
        services.notYet.set(2);

        assertThat(api.athlete("anna", "3:17")).isPresent();
        assertThat(services.lastQuery).isEqualTo("waitMs=10000&after=3:17");
    }

    @Test
    void should_not_know_nobody() {
        assertThat(api.athlete("nobody")).isEmpty();
    }

    @Test
    void should_take_a_clock_that_is_there_already_for_driven() {
        assertThat(api.drive(NOON.minusSeconds(60))).isEqualTo(NOON);
    }

    @Test
    void should_drive_the_clock_on() {
        assertThat(api.drive(NOON.plusSeconds(60))).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void pauses_double_up_to_the_longest_and_end_with_the_total() {
        var patience = new Patience(Duration.ofMillis(10), Duration.ofMillis(30), Duration.ofMillis(100), _ -> {});
        var pauses = new java.util.ArrayList<Long>();
        patience.pauses().forEachRemaining(pause -> pauses.add(pause.toMillis()));

        assertThat(pauses).containsExactly(10L, 20L, 30L, 30L);
    }
}
