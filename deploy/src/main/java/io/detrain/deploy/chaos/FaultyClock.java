package io.detrain.deploy.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A clock that holds up, or kills, whoever looks at it: the processor does in the middle of each event. */
final class FaultyClock extends Clock {

    private final Clock clock;
    private final CountDownLatch someoneDied = new CountDownLatch(1);
    private volatile boolean deadly;
    private volatile CountDownLatch held = new CountDownLatch(0);

    FaultyClock(Clock clock) {
        this.clock = clock;
    }

    /** Whoever looks from now on, dies; returns once somebody has, or the time is over. */
    void kill(long withinMs) throws InterruptedException {
        deadly = true;
        var _ = someoneDied.await(withinMs, TimeUnit.MILLISECONDS);
    }

    /** Whoever looks is held up until the release. */
    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }

    @Override
    public Instant instant() {
        if (deadly) {
            someoneDied.countDown();
            // what is no fault of a record ends its thread
            throw new UncheckedIOException(new IOException("killed on purpose"));
        }
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this; // whoever reads it wants instants
    }
}
