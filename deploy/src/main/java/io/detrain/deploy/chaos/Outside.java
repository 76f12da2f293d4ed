package io.detrain.deploy.chaos;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A member that is a process of its own, so that signals reach it as they would anywhere. */
final class Outside implements Member {

    private static final long STOPS_WITHIN_S = 30;
    private static final List<String> JAVA = List.of(
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String name;
    private final List<String> arguments;
    private final Path log;
    private Optional<Process> process = Optional.empty();

    /**
     * @param arguments of {@link ChaosPart}
     * @param log where it writes what it has to say
     */
    Outside(String name, List<String> arguments, Path log) {
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.log = log;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChaosPart.class.getName()));
        command.addAll(arguments);
        ChaosPart.forget(log);
        try {
            // its input stays open as long as this process lives: it ends when that ends
            process = Optional.of(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log + ".out")))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not start", e);
        }
    }

    @Override
    public void stop() {
        process.ifPresent(running -> {
            running.toHandle()
                    .destroy(); // the process's own method would close its input as well, which is a kill here
            if (!hasEnded(running)) {
                throw new IllegalStateException(name + " was asked to stop and runs on after " + STOPS_WITHIN_S + " s");
            }
        });
    }

    @Override
    public void kill() {
        process.ifPresent(running -> {
            running.destroyForcibly();
            hasEnded(running);
        });
    }

    @Override
    public void pause(Duration length) {
        signal("STOP");
        LockSupport.parkNanos(length.toNanos());
        signal("CONT");
    }

    private void signal(String signal) {
        process.filter(Process::isAlive).ifPresent(running -> {
            try {
                hasEnded(new ProcessBuilder("kill", "-" + signal, Long.toString(running.pid())).start());
            } catch (IOException e) {
                throw new UncheckedIOException("no way to send signals", e);
            }
        });
    }

    private static boolean hasEnded(Process running) {
        try {
            return running.waitFor(STOPS_WITHIN_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isAlive() {
        return process.filter(Process::isAlive).isPresent();
    }

    @Override
    public Optional<String> whyNotReady() {
        return isAlive() ? ChaosPart.whyNotReady(log) : Optional.of("stopped");
    }

    @Override
    public void close() {
        kill();
    }
}
