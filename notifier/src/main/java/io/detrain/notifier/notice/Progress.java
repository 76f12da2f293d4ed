package io.detrain.notifier.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a message has come.
 *
 * @param within the message that says this one too; empty where it is a message of its own
 */
public record Progress(
        State state,
        Instant dueAt,
        int attempts,
        Optional<String> reason,
        Optional<Instant> deliveredAt,
        Optional<String> within) {

    /** Of a message of its own. */
    public Progress(State state, Instant dueAt, int attempts, Optional<String> reason, Optional<Instant> deliveredAt) {
        this(state, dueAt, attempts, reason, deliveredAt, Optional.empty());
    }

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

    /** Said by another message: this one is not sent. */
    static Progress within(String message, Instant dueAt) {
        return new Progress(State.CANCELLED, dueAt, 0, Optional.of("merged"), Optional.empty(), Optional.of(message));
    }

    /** As far as the message that says it. */
    Progress asFarAs(Progress message) {
        return new Progress(
                message.state, message.dueAt, message.attempts, message.reason, message.deliveredAt, within);
    }

    boolean isOpen() {
        return state == State.PENDING || state == State.DEFERRED;
    }
}
