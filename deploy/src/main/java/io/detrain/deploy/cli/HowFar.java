package io.detrain.deploy.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** Says how far it is: nothing for what is over in two seconds, and then every five. */
final class HowFar {

    private static final long FIRST_NS = Duration.ofSeconds(2).toNanos();
    private static final long EVERY_NS = Duration.ofSeconds(5).toNanos();

    private final PrintWriter to;
    private final String what;
    private long next = System.nanoTime() + FIRST_NS;

    HowFar(PrintWriter to, String what) {
        this.to = to;
        this.what = what;
    }

    void is(int athletes) {
        var now = System.nanoTime();
        if (now >= next) {
            to.println("  " + athletes + (athletes == 1 ? " athlete " : " athletes ") + what);
            to.flush();
            next = now + EVERY_NS;
        }
    }
}
