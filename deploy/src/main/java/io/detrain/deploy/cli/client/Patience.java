package io.detrain.deploy.cli.client;

import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * How long the client goes on asking services that are away: pauses that double up to a longest one.
 *
 * @param total sum of the pauses after which it gives up
 */
public record Patience(Duration first, Duration longest, Duration total, Pause pause) {

    /** How time passes between two attempts. */
    public interface Pause {
        void of(Duration length) throws InterruptedException;
    }

    /** Two minutes: enough for services that are restarted. */
    public static Patience usual() {
        return new Patience(Duration.ofMillis(100), Duration.ofSeconds(3), Duration.ofMinutes(2), Thread::sleep);
    }

    /** The pauses, one before each further attempt. */
    Iterator<Duration> pauses() {
        var spent = new Duration[] {Duration.ZERO};
        return Stream.iterate(first, last -> shorter(last.multipliedBy(2)))
                .takeWhile(next -> (spent[0] = spent[0].plus(next)).compareTo(total) <= 0)
                .iterator();
    }

    private Duration shorter(Duration wanted) {
        return wanted.compareTo(longest) < 0 ? wanted : longest;
    }
}
