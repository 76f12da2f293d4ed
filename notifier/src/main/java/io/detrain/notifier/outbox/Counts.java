package io.detrain.notifier.outbox;

import io.detrain.notifier.notice.Notice;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Counts what becomes of messages, by channel and reason, and how long they take; nobody's name is in it. */
final class Counts {

    private static final Duration[] BOUNDS = { // what is said at once is there in seconds, the rest waits for a morning
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofMinutes(1),
        Duration.ofHours(1),
        Duration.ofHours(12)
    };

    private final MeterRegistry meters;

    Counts(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Notice notice) {
        meters.counter(
                        "detrain.notifier.messages",
                        "channel",
                        notice.address().channel(),
                        "status",
                        notice.progress().state().name().toLowerCase(Locale.ROOT),
                        "reason",
                        notice.progress().reason().orElse("none"))
                .increment();
        if (notice.isDelivered() && notice.within().isEmpty()) {
            notice.progress().deliveredAt().ifPresent(at -> time(notice, at));
        }
    }

    private void time(Notice notice, Instant deliveredAt) {
        Timer.builder("detrain.notifier.delivery")
                .tag("channel", notice.address().channel())
                .tag("urgency", notice.urgency().name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(BOUNDS)
                .register(meters)
                .record(Duration.between(notice.createdAt(), deliveredAt));
    }
}
