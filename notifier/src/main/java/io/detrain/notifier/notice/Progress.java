package io.detrain.notifier.notice;

import java.time.Instant;
import java.util.Optional;

/** How far a message has come. */
public record Progress(
        State state, Instant dueAt, int attempts, Optional<String> reason, Optional<Instant> deliveredAt) {

    /** What became of a message. */
    public enum State {
        PENDING,
        DELIVERED,
        DEFERRED,
        REFUSED,
        GAVE_UP,
        CANCELLED
    }

    static Progress pending(Instant dueAt) {
        return new Progress(State.PENDING, dueAt, 0, Optional.empty(), Optional.empty());
    }

    boolean isOpen() {
        return state == State.PENDING || state == State.DEFERRED;
    }
}
