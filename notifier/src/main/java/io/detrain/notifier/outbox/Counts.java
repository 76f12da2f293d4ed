package io.detrain.notifier.outbox;

import io.detrain.notifier.notice.Notice;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts what becomes of messages, by channel and reason; nobody's name is in it. */
final class Counts {

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
    }
}
