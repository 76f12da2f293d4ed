package io.detrain.deploy.cli.demo;

import io.detrain.deploy.cli.report.Look;
import io.detrain.deploy.cli.report.Look.Ink;
import io.detrain.deploy.cli.report.Wrap;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Messages scroll above a bar that stays at the bottom.
 *
 * <p>One lock and one writer for both: a bar that another thread redraws must not fall into a message.
 */
final class BarStage implements Stage {

    private static final String CLEAR_LINE = "\r\u001b[2K";
    private static final int HANGING = 4;
    private static final Pattern MARK = Pattern.compile("(?<=  )(HIGH|MEDIUM)(?=  )");

    private final PrintWriter out;
    private final Look look;
    private final Wrap wrap;
    private final ProgressBar bar;
    private String drawn = "";

    BarStage(PrintWriter out, Look look, int from, int turns) {
        this.out = out;
        this.look = look;
        this.wrap = new Wrap(look.width());
        this.bar = new ProgressBarBuilder()
                .setTaskName("season")
                .setStyle(look.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUnit(" days", 1)
                .setInitialMax(turns)
                .startsFrom(from, Duration.ZERO)
                .setUpdateIntervalMillis(200)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, look.width() - 1))
                .build();
    }

    @Override
    public synchronized void message(String text) {
        var lines = text.lines()
                .flatMap(line -> wrap.hanging(look.shown(line), indent(line)).stream())
                .collect(Collectors.joining("\n"));
        out.print(CLEAR_LINE + coloured(lines) + "\n" + drawn);
        out.flush();
    }

    private synchronized void draw(String line) {
        drawn = line.strip();
        out.print(CLEAR_LINE + drawn);
        out.flush();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length() + HANGING;
    }

    private String coloured(String text) {
        return MARK.matcher(text).replaceFirst(mark -> look.in(ink(mark.group()), mark.group()));
    }

    private static Ink ink(String severity) {
        return severity.equals("HIGH") ? Ink.BAD : Ink.WARN;
    }

    @Override
    public void turned(int turn, Instant clock) {
        bar.stepTo(turn).setExtraMessage(" " + clock.toString().substring(0, 10));
    }

    @Override
    public void close() {
        bar.close();
        synchronized (this) {
            out.print("\n");
            out.flush();
        }
    }
}
