package io.detrain.deploy.cli.report;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Finds out what the terminal can show. */
public final class TerminalSize {

    private static final int USUAL = 100;
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ (\\d+)\\s*");

    private TerminalSize() {}

    /** How to draw on this process's standard output. */
    public static Look look() {
        return look(System.getenv(), isTerminal(), System.out.charset());
    }

    /** Whether somebody looks at standard output through something that can move its cursor. */
    public static boolean isTerminal() {
        var console = System.console();
        return console != null
                && console.isTerminal()
                && !System.getenv().getOrDefault("TERM", "dumb").equals("dumb");
    }

    /** How to draw on standard output: COLUMNS, NO_COLOR and the locale decide, and whether it is a terminal at all. */
    public static Look look(Map<String, String> environment, boolean terminal, Charset charset) {
        var colour = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Look(columns(environment, terminal), charset.equals(StandardCharsets.UTF_8), colour);
    }

    private static int columns(Map<String, String> environment, boolean terminal) {
        var told = environment.getOrDefault("COLUMNS", "");
        if (told.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(told);
        }
        return terminal ? asked() : USUAL;
    }

    private static int asked() {
        try {
            var stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var text = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            stty.waitFor(1, TimeUnit.SECONDS);
            var match = ROWS_AND_COLUMNS.matcher(text);
            return match.matches() ? Integer.parseInt(match.group(1)) : USUAL;
        } catch (IOException noTerminal) {
            return USUAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }
}
