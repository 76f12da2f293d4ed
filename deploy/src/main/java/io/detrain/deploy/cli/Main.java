package io.detrain.deploy.cli;

import io.detrain.deploy.cli.demo.DemoCommand;
import io.detrain.deploy.cli.importing.ImportCommand;
import io.detrain.deploy.local.CannotStart;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Objects;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code detrain}. */
@Command(
        name = "detrain",
        description = "De-training plans and readiness from wearable data.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ImportCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            ExplainCommand.class,
            WhatIfCommand.class,
            RepairCommand.class,
            RebuildDiffCommand.class,
            ChaosCommand.class,
            RulesCommand.class,
            ReshardCommand.class,
            SettingsCommand.class
        })
public final class Main {

    private Main() {}

    /** Runs one command and ends with its exit code: 0 done, 1 not done, 2 wrong command line. */
    public static void main(String[] args) {
        haltInWords();
        System.exit(commandLine().execute(args));
    }

    /** The whole command line, ready to run. */
    public static CommandLine commandLine() {
        return Arguments.readBy(new CommandLine(new Main()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((thrown, command, parsed) -> explain(thrown, command.getErr()));
    }

    private static int explain(Exception thrown, PrintWriter to) {
        to.println("detrain: " + reason(thrown));
        if (!(thrown instanceof CannotStart)) {
            LoggerFactory.getLogger(Main.class).error("command failed", thrown);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The deepest cause that has something to say: what wraps it mostly says that something failed. */
    private static String reason(Throwable thrown) {
        if (thrown instanceof CannotStart) {
            return firstLine(thrown);
        }
        var causes = new ArrayDeque<Throwable>();
        for (Throwable each = thrown; each != null && causes.size() < 20; each = each.getCause()) {
            causes.push(each);
        }
        return causes.stream()
                .filter(each -> each.getMessage() != null)
                .findFirst()
                .map(Main::firstLine)
                .orElseGet(() -> thrown.getClass().getSimpleName());
    }

    private static String firstLine(Throwable thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), "")
                .lines()
                .findFirst()
                .orElse("");
    }

    // the broker ends its process when it cannot write: that is this one, and somebody sits before it
    private static void haltInWords() {
        Exit.setHaltProcedure((code, message) -> {
            System.err.println("detrain: the broker has failed. Is the disk full? Make room and start again; "
                    + "the data folder's log/detrain.log says more");
            Thread.ofPlatform().daemon().start(() -> System.exit(CommandLine.ExitCode.SOFTWARE));
        });
    }
}
