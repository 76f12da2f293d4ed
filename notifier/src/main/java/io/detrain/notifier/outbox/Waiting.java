package io.detrain.notifier.outbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Those who wait for the notifier to be idle. */
@Singleton
public final class Waiting {

    private final Clock clock;
    private final Queue<Settling> all = new ConcurrentLinkedQueue<>();

    Waiting(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns once everything up to the clock's instant is heard, told and recorded.
     *
     * @throws IllegalStateException if it takes longer than that
     */
    public void await(Duration timeout) {
        var settling = new Settling(clock.instant());
        all.add(settling);
        try {
            settling.done().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("messages are still under way after " + timeout.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the notifier has stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while messages were under way", e);
        } finally {
            settling.done().cancel(false);
            all.remove(settling);
        }
    }

    Iterable<Settling> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}
