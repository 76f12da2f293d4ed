package io.detrain.deploy.cli;

import io.detrain.deploy.local.Endpoint;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops the local mode of a data folder. */
@Command(name = "down", description = "Stops what up has started.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Mixin
    Running running = new Running();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() {
        return running.endpoint().map(this::stop).orElseGet(running::sayNothing);
    }

    private int stop(Endpoint endpoint) {
        ProcessHandle.of(endpoint.pid()).ifPresent(ProcessHandle::destroy);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (Endpoint.isHeld(running.data)) {
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
}
