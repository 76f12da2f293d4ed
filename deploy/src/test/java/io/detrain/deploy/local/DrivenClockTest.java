package io.detrain.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrivenClockTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-05-05T10:00:00Z");

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void inTheFolder() {
        file = folder.resolve("clock");
    }

    @Test
    void stands_until_it_is_moved() {
        var clock = DrivenClock.open(file, MONDAY);

        assertThat(clock.instant()).isEqualTo(MONDAY);

        clock.moveTo(TUESDAY);

        assertThat(clock.instant()).isEqualTo(TUESDAY);
    }

    @Test
    void stands_where_it_stood_after_a_restart() {
        DrivenClock.open(file, MONDAY).moveTo(TUESDAY);

        assertThat(DrivenClock.open(file, MONDAY).instant()).isEqualTo(TUESDAY);
    }

    @Test
    void stands_where_it_started_after_a_restart_without_a_move() {
        DrivenClock.open(file, MONDAY);

        assertThat(DrivenClock.open(file, TUESDAY).instant()).isEqualTo(MONDAY);
    }

    @Test
    void refuses_a_start_that_no_calendar_reaches() {
        assertThatThrownBy(() -> DrivenClock.open(file, Instant.MAX))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--from");
        assertThat(file).doesNotExist();
    }

    @Test
    void refuses_to_go_back() {
        var clock = DrivenClock.open(file, TUESDAY);

        assertThatThrownBy(() -> clock.moveTo(MONDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only goes forward")
                .hasMessageContaining("2026-05-04T10:00:00Z");
        assertThat(clock.instant()).isEqualTo(TUESDAY);
    }

    @Test
    void moves_with_every_zone_it_was_given() {
        var clock = DrivenClock.open(file, MONDAY);
        var berlin = clock.withZone(ZoneId.of("Europe/Berlin"));

        clock.moveTo(TUESDAY);

        assertThat(berlin.instant()).isEqualTo(TUESDAY);
        assertThat(berlin.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void keeps_milliseconds_and_nothing_finer() {
        var clock = DrivenClock.open(file, MONDAY);

        clock.moveTo(MONDAY.plusNanos(1_999_999));

        assertThat(clock.instant()).isEqualTo(MONDAY.plusMillis(1));
    }
}
