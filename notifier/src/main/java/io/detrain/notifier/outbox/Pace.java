package io.detrain.notifier.outbox;

import io.detrain.notifier.notice.Notice;
import java.time.Clock;
import java.time.Instant;

/**
 * How time passes: by itself, or driven.
 *
 * <p>The system's clock runs on: what is late is late, and is told so. A driven clock jumps: what fell due in between is
 * done as if it had been lived through, each at its own instant, and only once the clock's driver says that everything
 * set off by the jump can be heard.
 */
final class Pace {

    private final Clock clock;
    private final boolean driven;
    private Instant lived = Instant.MIN;

    Pace(Clock clock) {
        this.clock = clock;
        this.driven = !clock.equals(Clock.system(clock.getZone()));
    }

    /** Up to when everything may be worked off. */
    Instant now() {
        return driven ? lived : clock.instant();
    }

    /** Everything up to this instant can be heard by now. */
    void lived(Instant until) {
        lived = until.isAfter(lived) ? until : lived;
    }

    boolean isDriven() {
        return driven;
    }

    /** When a message that is due now is sent. */
    Instant moment(Notice notice) {
        return driven ? notice.progress().dueAt() : clock.instant();
    }

    /** When an attempt ended that was made at that moment. */
    Instant end(Instant moment) {
        return driven ? moment : clock.instant();
    }
}
