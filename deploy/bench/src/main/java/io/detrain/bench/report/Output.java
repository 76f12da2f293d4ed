package io.detrain.bench.report;

import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that every benchmark has. */
public final class Output {

    @Option(names = "--json", description = "As JSON, for programs: {\"ratios\": {…}, …}.")
    boolean json;

    @Option(names = "--quick", description = "A fraction of the time; good for a look, not for a claim.")
    boolean quick;

    /** Whether a look is enough. */
    public boolean quick() {
        return quick;
    }

    /** Prints what was measured. */
    public void print(Report report, CommandLine line) {
        if (json) {
            line.getOut().println(JsonReport.text(report));
        } else {
            TextReport.print(report, line.getOut());
        }
    }

    /** Tells on the error stream what is being done: the other one may be read by a program. */
    public Consumer<String> progress(CommandLine line) {
        return what -> {
            line.getErr().println("  " + what);
            line.getErr().flush();
        };
    }
}
