package io.detrain.deploy.cli;

import io.detrain.deploy.cli.client.FakeServices;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/** Runs commands, and keeps what they print. */
final class Shell {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The command's exit code. */
    int run(String... command) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command);
    }

    /** The same, asking these services. */
    int run(FakeServices services, String command, String... arguments) {
        return run(Stream.concat(Stream.of(command, "--url", services.url().toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    /** What the last command printed. */
    String out() {
        return out.toString().strip();
    }

    /** What it printed of what went wrong. */
    String err() {
        return err.toString().strip();
    }
}
