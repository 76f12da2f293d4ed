package io.detrain.deploy.cli.importing;

import java.io.PrintWriter;
import java.time.Duration;

/** Says every few seconds how far it is. */
final class Ticker {

    private static final long EVERY_NS = Duration.ofSeconds(5).toNanos();

    private final PrintWriter to;
    private final int total;
    private long next = System.nanoTime() + EVERY_NS;

    Ticker(PrintWriter to, int total) {
        this.to = to;
        this.total = total;
    }

    void done(int turns) {
        if (System.nanoTime() >= next) {
            to.println("  " + turns + " of " + total + " days with activities");
            to.flush();
            next += EVERY_NS;
        }
    }
}
