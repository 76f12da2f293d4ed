package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A stream thread commits at once when it has done all that somebody waits for, and not before. */
class CommitAwaitedTest {

    private static final Instant MORNING = Instant.parse("2026-06-01T05:00:00Z");

    private final Progress progress = new Progress();

    @Test
    void nobody_waits_nothing_is_urgent() {
        progress.assigned(0);
        progress.handled(0, 4, 1_000);
        progress.openedUntil(0, MORNING);

        assertThat(progress.isCommitAwaited()).isFalse();
    }

    @Test
    void events_that_are_still_to_come_are_waited_for() {
        progress.await(Map.of(0, 6L), MORNING);
        progress.handled(0, 4, 1_000);
        progress.openedUntil(0, MORNING);

        assertThat(progress.isCommitAwaited()).isFalse();

        progress.handled(0, 5, 1_000);

        assertThat(progress.isCommitAwaited()).isTrue();
    }

    @Test
    void days_that_are_still_to_open_are_waited_for() {
        progress.await(Map.of(), MORNING);
        progress.opened(0, MORNING);
        progress.openedUntil(0, MORNING.minusSeconds(1));

        assertThat(progress.isCommitAwaited()).isFalse();

        progress.openedUntil(0, MORNING);

        assertThat(progress.isCommitAwaited()).isTrue();
    }

    @Test
    void what_is_committed_need_not_be_committed_again() {
        progress.await(Map.of(), MORNING);
        progress.opened(0, MORNING);
        progress.openedUntil(0, MORNING);
        progress.committed();

        assertThat(progress.isCommitAwaited()).isFalse();
    }
}
