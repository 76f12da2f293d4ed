package io.detrain.deploy.cli;

import io.detrain.deploy.local.CannotStart;
import io.detrain.deploy.local.Endpoint;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** The same command again in a process of its own, waited for until it is up. */
final class Detached {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final CommandSpec spec;

    Detached(Path data, CommandSpec spec) {
        this.data = data.toAbsolutePath().normalize();
        this.spec = spec;
    }

    int start() throws InterruptedException {
        var output = output();
        var process = launch(output);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (Endpoint.running(data)
                .filter(each -> each.pid() == process.pid())
                .isEmpty()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new CannotStart(lastWord(output));
            }
            if (System.nanoTime() > end) {
                process.destroy();
                throw new CannotStart("not up after " + PATIENCE.toMinutes() + " minutes: see " + output);
            }
        }
        spec.commandLine().getOut().print(read(output));
        spec.commandLine()
                .getOut()
                .println("It runs in the background as process " + process.pid() + "; ./detrain down --data " + data
                        + " stops it");
        return ExitCode.OK;
    }

    private Path output() {
        try {
            return Files.createDirectories(data.resolve("log")).resolve("up.out");
        } catch (IOException e) {
            throw new CannotStart(data + " cannot be written: choose another folder with --data");
        }
    }

    private Process launch(Path output) {
        try {
            return new ProcessBuilder(command())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a second process", e);
        }
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments());
        return command;
    }

    private List<String> arguments() {
        var whole = spec.root().commandLine().getParseResult();
        return whole.originalArgs().stream()
                .filter(each -> !each.equals("--detach"))
                .toList();
    }

    private static String lastWord(Path output) {
        return read(output)
                .lines()
                .reduce((first, second) -> second)
                .map(line -> line.replaceFirst("^detrain: ", ""))
                .orElse("it did not come up: see " + output);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
