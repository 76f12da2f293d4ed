package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");

    private final Progress progress = new Progress();

    @Test
    void nothing_waits_before_anything_was_read_and_when_all_is_committed() {
        progress.assigned(0);
        assertThat(progress.waitsSinceMs(0, true)).isEmpty();
        progress.handled(0, 7, 1_000);
        progress.committed();
        assertThat(progress.waitsSinceMs(0, false)).isEmpty();
        assertThat(progress.waitsSinceMs(1, true)).isEmpty();
    }

    @Test
    void the_first_record_since_the_last_commit_waits_longest() {
        progress.handled(0, 7, 1_000);
        progress.handled(0, 8, 2_000);
        assertThat(progress.waitsSinceMs(0, false)).isEqualTo(OptionalLong.of(1_000));
    }

    @Test
    void what_is_not_read_yet_is_no_older_than_the_last_committed_record() {
        progress.handled(0, 7, 1_000);
        progress.handled(0, 8, 2_000);
        progress.committed();
        assertThat(progress.waitsSinceMs(0, true)).isEqualTo(OptionalLong.of(2_000));
        assertThat(progress.committedByPartition().get(0).recordedMs()).isEqualTo(2_000);
    }

    @Test
    void the_opening_of_days_is_behind_until_none_is_due() {
        progress.assigned(0);
        assertThat(progress.behindAt(0)).isEmpty();
        progress.opened(0, NOON.minusSeconds(60));
        assertThat(progress.behindAt(0)).contains(NOON.minusSeconds(60));
        progress.openedUntil(0, NOON);
        assertThat(progress.behindAt(0)).isEmpty();
    }

    @Test
    void whoever_shows_partitions_hears_of_those_that_come_and_go() {
        var changes = new AtomicInteger();
        progress.onChange(changes::incrementAndGet);
        progress.assigned(0);
        progress.revoked(0);
        assertThat(changes).hasValue(2);
    }
}
