package io.detrain.deploy.cli.demo;

import io.detrain.deploy.cli.report.Look;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** Shows how far the season is without getting in the way of the messages. */
interface Stage extends AutoCloseable {

    void message(String text);

    void turned(int turn, Instant clock);

    @Override
    void close();

    /** A bar where a terminal draws it, else a line every five seconds. */
    static Stage of(PrintWriter out, boolean terminal, Look look, int from, int turns) {
        return terminal ? new BarStage(out, look, from, turns) : new Lines(out, look, turns);
    }

    /** For logs and pipes: each message as it is, on lines of its own. */
    final class Lines implements Stage {

        private static final long EVERY_NS = Duration.ofSeconds(5).toNanos();

        private final PrintWriter out;
        private final Look look;
        private final int turns;
        private long next = System.nanoTime() + EVERY_NS;

        Lines(PrintWriter out, Look look, int turns) {
            this.out = out;
            this.look = look;
            this.turns = turns;
        }

        @Override
        public void message(String text) {
            out.println(look.shown(text));
            out.flush();
        }

        @Override
        public void turned(int turn, Instant clock) {
            if (System.nanoTime() >= next) {
                message("-- " + clock.toString().substring(0, 10) + ", " + turn + " of " + turns + " days");
                next += EVERY_NS;
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
