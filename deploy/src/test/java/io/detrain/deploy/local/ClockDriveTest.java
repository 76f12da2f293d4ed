package io.detrain.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockDriveTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-05-05T10:00:00Z");

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void settles_at_the_old_time_then_at_the_new_one_in_the_order_of_the_flow() {
        var clock = DrivenClock.open(folder.resolve("clock"), MONDAY);

        var move = drive(clock).advance(TUESDAY);

        assertThat(move).isEqualTo(new ClockDrive.Move.Done(TUESDAY));
        assertThat(told)
                .containsExactly(
                        "streams " + MONDAY, "notifier " + MONDAY, "streams " + TUESDAY, "notifier " + TUESDAY);
    }

    @Test
    void does_nothing_for_an_instant_in_the_past() {
        var clock = DrivenClock.open(folder.resolve("clock"), TUESDAY);

        var move = drive(clock).advance(MONDAY);

        assertThat(move).isEqualTo(new ClockDrive.Move.Backwards(TUESDAY));
        assertThat(told).isEmpty();
    }

    @Test
    void does_nothing_for_an_instant_that_no_calendar_reaches() {
        var clock = DrivenClock.open(folder.resolve("clock"), MONDAY);

        var move = drive(clock).advance(Instant.MAX);

        assertThat(move).isEqualTo(new ClockDrive.Move.TooFar(DrivenClock.END));
        assertThat(clock.instant()).isEqualTo(MONDAY);
        assertThat(told).isEmpty();
    }

    @Test
    void stays_where_it_is_if_what_came_before_does_not_settle() {
        var clock = DrivenClock.open(folder.resolve("clock"), MONDAY);
        var drive = new ClockDrive(
                clock,
                List.of(patience -> {
                    throw new IllegalStateException("events are still being judged");
                }),
                Duration.ofSeconds(1));

        assertThatThrownBy(() -> drive.advance(TUESDAY)).hasMessage("events are still being judged");
        assertThat(clock.instant()).isEqualTo(MONDAY);
    }

    private ClockDrive drive(DrivenClock clock) {
        Settling streams = patience -> told.add("streams " + clock.instant());
        Settling notifier = patience -> told.add("notifier " + clock.instant());
        return new ClockDrive(clock, List.of(streams, notifier), Duration.ofSeconds(1));
    }
}
