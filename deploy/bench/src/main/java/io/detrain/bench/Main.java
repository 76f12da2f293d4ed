package io.detrain.bench;

import io.detrain.bench.core.CoreCommand;
import io.detrain.bench.latency.LatencyCommand;
import io.detrain.bench.restore.RestoreCommand;
import io.detrain.bench.scale.ScaleCommand;
import io.detrain.bench.topology.TopologyCommand;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code detrain bench}. */
@Command(
        name = "bench",
        description = "Measures, each figure beside something that is known. Ratios of one run can be compared; "
                + "rates are this machine's.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "BENCHMARK",
        subcommands = {
            CoreCommand.class,
            TopologyCommand.class,
            LatencyCommand.class,
            ScaleCommand.class,
            RestoreCommand.class
        })
public final class Main {

    private Main() {}

    /** Runs one benchmark and ends with its exit code: 0 measured, 1 not measured, 2 wrong command line. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The whole command line, ready to run. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((thrown, command, parsed) -> {
            command.getErr().println("detrain: " + Objects.requireNonNullElse(thrown.getMessage(), thrown.toString()));
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
