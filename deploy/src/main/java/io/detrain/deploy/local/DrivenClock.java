package io.detrain.deploy.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that stands until it is moved forward, and that stands where it stood after a restart. */
public final class DrivenClock extends Clock {

    // it never goes back: one slip of the keyboard must not carry a data folder out of every calendar
    static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private final Path file;
    private volatile Instant now;

    private DrivenClock(Path file, Instant now) {
        this.file = file;
        this.now = now;
    }

    /**
     * @param file where its time is kept
     * @param from where it starts if it has never run
     */
    static DrivenClock open(Path file, Instant from) {
        if (!from.isBefore(END)) {
            throw new CannotStart("a clock goes no further than " + END + ": choose another start with --from");
        }
        var stood = SafeFile.read(file).map(String::strip).map(Instant::parse);
        var clock = new DrivenClock(file, stood.orElse(inMilliseconds(from)));
        if (stood.isEmpty()) {
            SafeFile.write(file, clock.now.toString());
        }
        return clock;
    }

    /**
     * Moves on to an instant, kept before anybody sees it.
     *
     * @throws IllegalArgumentException if that is in its past
     */
    synchronized void moveTo(Instant next) {
        var target = inMilliseconds(next);
        if (target.isBefore(now)) {
            throw new IllegalArgumentException("the clock only goes forward: it is " + now + ", got " + target);
        }
        if (target.isAfter(now)) {
            SafeFile.write(file, target.toString());
            now = target;
        }
    }

    boolean isAfter(Instant instant) {
        return now.isAfter(inMilliseconds(instant));
    }

    // Kafka and JSON carry milliseconds: a finer clock would come back from them in the past
    private static Instant inMilliseconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static final class InZone extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
