package io.detrain.notifier.boot;

import io.detrain.notifier.outbox.Waiting;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Says when the notifier is idle. */
@Singleton
public final class NotifierSettling {

    private final Waiting waiting;

    NotifierSettling(Waiting waiting) {
        this.waiting = waiting;
    }

    /**
     * Returns once every judgement committed at the call is heard, and every message due by the clock is delivered or
     * has its next attempt later. On a driven clock this call is what lets time pass: without it, nothing that falls
     * due after the last one is sent.
     *
     * @throws IllegalStateException if it takes longer than that
     */
    public void await(Duration timeout) {
        waiting.await(timeout);
    }
}
