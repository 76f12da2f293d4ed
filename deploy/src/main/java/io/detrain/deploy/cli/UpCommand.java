package io.detrain.deploy.cli;

import io.detrain.deploy.local.ClockMode;
import io.detrain.deploy.local.DataFolder;
import io.detrain.deploy.local.LocalMode;
import io.detrain.deploy.local.LocalSettings;
import io.detrain.deploy.local.LocalShadow;
import io.detrain.streams.boot.ConfiguredSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts local mode and stays until it is told to stop. */
@Command(
        name = "up",
        description = "Starts broker, schema registry and services, and stays until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "HTTP port, 0 for a free one (${DEFAULT-VALUE}).")
    int port = 8080;

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (~/.detrain).")
    Path data = DataFolder.standard();

    @Option(
            names = "--clock",
            paramLabel = "system|driven",
            defaultValue = "system",
            description = "Whose time it is: the system's, or one moved on by POST /v1/clock (${DEFAULT-VALUE}).")
    ClockMode clock = ClockMode.SYSTEM;

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            description = "Where a driven clock starts in a new data folder, such as 2026-01-01T00:00:00Z (now).")
    Optional<Instant> from = Optional.empty();

    @Option(
            names = "--shadow",
            paramLabel = "FILE",
            description = {
                "Tries the settings of a file (KEY=VALUE, see settings) beside the live ones: the whole log is judged by",
                "them too, into topics of their own, and nobody is told."
            })
    Optional<Path> shadow = Optional.empty();

    @Option(names = "--detach", description = "Returns once it is up, and leaves it running; stop it with down.")
    boolean detach;

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port needs 0 to 65535, not " + port);
        }
        shadow.ifPresent(this::demandSettings);
        return detach ? new Detached(data, spec).start() : stay();
    }

    private int stay() throws InterruptedException {
        var out = spec.commandLine().getOut();
        var local = LocalMode.start(settings(), Printed.on(out));
        announce(local, out);
        new CountDownLatch(1).await(); // until the JVM is asked to end; that stops what was started
        return ExitCode.OK;
    }

    private void demandSettings(Path file) {
        try {
            ConfiguredSettings.ofFile(file);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private LocalSettings settings() {
        Map<String, Object> beside = shadow.<Map<String, Object>>map(
                        file -> Map.of(LocalShadow.FILE, file.toAbsolutePath().toString()))
                .orElseGet(Map::of);
        return new LocalSettings(Optional.of(data), port, clock, from, beside);
    }

    private void announce(LocalMode local, PrintWriter out) {
        out.println("Detrain is up: " + local.url() + "   data "
                + local.folder().root() + "   clock " + clock.word() + "   Ctrl-C stops it");
        shadow.ifPresent(
                file -> out.println("The settings of " + file + " are tried beside it: ./detrain rules diff --shadow "
                        + LocalShadow.nameOf(file) + " compares what came of it"));
        out.flush();
    }
}
