package io.detrain.deploy.cli;

import io.detrain.deploy.local.DataFolder;
import io.detrain.deploy.local.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stops the local mode of a data folder. */
@Command(name = "down", description = "Stops what up has started.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    static final int NOT_RUNNING = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Option(names = "--data", paramLabel = "DIR", description = "Its data folder (~/.detrain).")
    Path data = DataFolder.standard();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() {
        return Endpoint.running(data).map(this::stop).orElseGet(this::nothingThere);
    }

    private int stop(Endpoint endpoint) {
        ProcessHandle.of(endpoint.pid()).ifPresent(ProcessHandle::destroy);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (Endpoint.isHeld(data)) {
            if (System.nanoTime() > end) {
                spec.commandLine()
                        .getErr()
                        .println("detrain: process " + endpoint.pid() + " does not stop: end it with kill -9 "
                                + endpoint.pid());
                return ExitCode.SOFTWARE;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        spec.commandLine().getOut().println("Stopped.");
        return ExitCode.OK;
    }

    private int nothingThere() {
        spec.commandLine()
                .getOut()
                .println("Nothing runs on " + data.toAbsolutePath().normalize() + ".");
        return NOT_RUNNING;
    }
}
