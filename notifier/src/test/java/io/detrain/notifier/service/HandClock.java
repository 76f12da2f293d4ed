package io.detrain.notifier.service;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that is set by hand. */
final class HandClock extends Clock {

    private final AtomicReference<Instant> now;

    HandClock(String now) {
        this.now = new AtomicReference<>(Instant.parse(now));
    }

    void set(String instant) {
        now.set(Instant.parse(instant));
    }

    void set(Instant instant) {
        now.set(instant);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
