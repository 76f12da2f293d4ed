package io.detrain.notifier.outbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Someone waits until everything up to an instant is heard, told and recorded. */
final class Settling {

    private final Instant until;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private @Nullable Map<TopicPartition, Long> ends;

    Settling(Instant until) {
        this.until = until;
    }

    Instant until() {
        return until;
    }

    CompletableFuture<Void> done() {
        return done;
    }

    /** What is to be heard is fixed at the first look. */
    Map<TopicPartition, Long> ends(Map<TopicPartition, Long> now) {
        if (ends == null) {
            ends = new HashMap<>(now);
        }
        return ends;
    }

    boolean hasEnds() {
        return ends != null;
    }

    /** After a new start the places are to be asked for again. */
    void forgetEnds() {
        ends = null;
    }
}
