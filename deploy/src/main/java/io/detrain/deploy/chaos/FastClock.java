package io.detrain.deploy.chaos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The athletes' time: so many times as fast as the system's, and standing still at the end. Every process of a run has the
 * same, so that none has to be told.
 *
 * @param began the system's time when it began, or will
 * @param from what it showed then
 * @param speed how many times as fast it goes
 * @param until where it stops
 */
record FastClock(Instant began, Instant from, long speed, Instant until, Clock system) {

    /** Stands for so long, and begins then. */
    static FastClock after(Duration headStart, Instant from, long speed, Instant until) {
        var system = Clock.systemUTC();
        return new FastClock(system.instant().plus(headStart), from, speed, until, system);
    }

    Instant instant() {
        var passed = Duration.between(began, system.instant());
        var shown = passed.isNegative() ? from : from.plus(passed.multipliedBy(speed));
        return shown.isBefore(until) ? shown : until;
    }

    boolean isOver() {
        return instant().equals(until);
    }

    /** The same for those who want one of Java's. */
    Clock asClock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this; // whoever reads it wants instants
            }

            @Override
            public Instant instant() {
                return FastClock.this.instant();
            }
        };
    }

    /** As it travels to another process. */
    String text() {
        return began + "," + from + "," + speed + "," + until;
    }

    static FastClock parse(String text) {
        var parts = text.split(",", -1);
        return new FastClock(
                Instant.parse(parts[0]),
                Instant.parse(parts[1]),
                Long.parseLong(parts[2]),
                Instant.parse(parts[3]),
                Clock.systemUTC());
    }
}
