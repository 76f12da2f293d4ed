package io.detrain.deploy.cli;

import io.detrain.deploy.local.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** Progress of a start, a line for each step. */
public final class Printed {

    private Printed() {}

    /** Prints each step as it is done. */
    public static Progress on(PrintWriter out) {
        return (what, where, took) -> {
            out.println(String.format(Locale.ROOT, "%-16s %-44s %5.1f s", what, where, took.toMillis() / 1000.0));
            out.flush();
        };
    }
}
