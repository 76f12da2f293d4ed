package io.detrain.deploy.cli.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how far the season is without getting in the way of the messages. */
interface Stage extends AutoCloseable {

    void message(String text);

    void turned(int turn, Instant clock);

    @Override
    void close();

    /** A bar where a terminal draws it, else a line every five seconds. */
    static Stage of(PrintWriter out, boolean terminal, int from, int turns) {
        return terminal ? new Bar(out, from, turns) : new Lines(out, turns);
    }

    /** Messages scroll above a bar that stays at the bottom. */
    final class Bar implements Stage {

        private static final String CLEAR_LINE = "\r\u001b[2K";

        private final PrintWriter out;
        private final ProgressBar bar;

        Bar(PrintWriter out, int from, int turns) {
            this.out = out;
            this.bar = new ProgressBarBuilder()
                    .setTaskName("season")
                    .setUnit(" days", 1)
                    .setInitialMax(turns)
                    .startsFrom(from, Duration.ZERO)
                    .setUpdateIntervalMillis(200)
                    .showSpeed()
                    .build();
        }

        @Override
        public void message(String text) {
            out.println(CLEAR_LINE + text);
            out.flush();
        }

        @Override
        public void turned(int turn, Instant clock) {
            bar.stepTo(turn).setExtraMessage(" " + clock.toString().substring(0, 10));
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** For logs and pipes. */
    final class Lines implements Stage {

        private static final long EVERY_NS = Duration.ofSeconds(5).toNanos();

        private final PrintWriter out;
        private final int turns;
        private long next = System.nanoTime() + EVERY_NS;

        Lines(PrintWriter out, int turns) {
            this.out = out;
            this.turns = turns;
        }

        @Override
        public void message(String text) {
            out.println(text);
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
