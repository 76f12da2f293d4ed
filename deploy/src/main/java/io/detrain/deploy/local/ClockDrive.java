package io.detrain.deploy.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Moves a driven clock on, and answers once what that set off is committed and delivered. */
final class ClockDrive {

    private final DrivenClock clock;
    private final List<Settling> settlings;
    private final Duration patience;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** @param settlings in the order of the flow: who only reads comes after whom it reads */
    ClockDrive(DrivenClock clock, List<Settling> settlings, Duration patience) {
        this.clock = clock;
        this.settlings = List.copyOf(settlings);
        this.patience = patience;
    }

    /** What came of a move. */
    sealed interface Move {
        /** The clock stands there, and everything due is done. */
        record Done(Instant now) implements Move {}

        /** The instant lies in the clock's past; nothing happened. */
        record Backwards(Instant now) implements Move {}

        /** The instant lies beyond what a clock can be driven to; nothing happened. */
        record TooFar(Instant end) implements Move {}
    }

    Move advance(Instant next) {
        oneAtATime.lock();
        try {
            if (!next.isBefore(DrivenClock.END)) {
                return new Move.TooFar(DrivenClock.END);
            }
            if (clock.isAfter(next)) {
                return new Move.Backwards(clock.instant());
            }
            settle(); // what came before the move belongs to the time before it
            clock.moveTo(next);
            settle();
            return new Move.Done(clock.instant());
        } finally {
            oneAtATime.unlock();
        }
    }

    void settle() {
        settlings.forEach(settling -> settling.await(patience));
    }
}
