package io.detrain.deploy.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** Says how far it is: nothing for what is over in two seconds, and then every five. */
final class HowFar {

    private static final long FIRST_NS = Duration.ofSeconds(2).toNanos();
    private static final long EVERY_NS = Duration.ofSeconds(5).toNanos();

    private final PrintWriter to;
    private final String one;
    private final String what;
    private long next = System.nanoTime() + FIRST_NS;

    HowFar(PrintWriter to, String what) {
        this(to, "athlete", what);
    }

    /** @param one what is counted */
    HowFar(PrintWriter to, String one, String what) {
        this.to = to;
        this.one = one;
        this.what = what;
    }

    void is(long count) {
        var now = System.nanoTime();
        if (now >= next) {
            to.println("  " + count + " " + one + (count == 1 ? " " : "s ") + what);
            to.flush();
            next = now + EVERY_NS;
        }
    }
}
