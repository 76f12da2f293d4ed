package io.detrain.deploy.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * One process of the schema registry on a folder, started by this JVM or by one before it.
 *
 * @param handle the process
 * @param port where it answers
 */
record RegistryProcess(ProcessHandle handle, int port) {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    /** Starts one and does not wait for it. */
    static RegistryProcess launch(Path folder, int port) {
        try {
            var process = new ProcessBuilder(command(folder, port))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("registry.log").toFile()))
                    .start();
            var started = new RegistryProcess(process.toHandle(), port);
            SafeFile.write(pidFile(folder), process.pid() + " " + port);
            return started;
        } catch (IOException e) {
            throw new CannotStart("the schema registry does not start: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path folder, int port) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(owner(folder));
        command.addAll(List.of("-Xmx128m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Dquarkus.http.host=" + Ports.HOST, "-Dquarkus.http.port=" + port));
        command.addAll(List.of("-Dquarkus.management.host=" + Ports.HOST, "-Dquarkus.management.port=0"));
        command.addAll(List.of("-Dapicurio.storage.kind=sql", "-Dapicurio.storage.sql.kind=h2"));
        // by default a schema acknowledged just before a kill -9 is lost, and the log that needs it unreadable
        command.add("-Dapicurio.datasource.url=jdbc:h2:file:./registry;WRITE_DELAY=0");
        command.add("-Dquarkus.log.category.\"io.quarkus.http.access-log\".level=OFF");
        command.addAll(List.of("-Dquarkus.log.category.\"io.apicurio\".level=WARN", "-Dquarkus.banner.enabled=false"));
        command.addAll(List.of("-jar", RegistryDistribution.jar().toString()));
        return command;
    }

    /** The one that a killed run left behind on this folder, if it still runs. */
    static Optional<RegistryProcess> orphan(Path folder) {
        return SafeFile.read(pidFile(folder))
                .map(text -> text.strip().split(" "))
                .filter(words -> words.length == 2)
                .flatMap(words -> ProcessHandle.of(Long.parseLong(words[0]))
                        .filter(handle -> handle.isAlive() && belongsTo(folder, handle))
                        .map(handle -> new RegistryProcess(handle, Integer.parseInt(words[1]))));
    }

    // a process id is used again: only the command line tells whose it is
    private static boolean belongsTo(Path folder, ProcessHandle handle) {
        return handle.info()
                .commandLine()
                .filter(line -> line.contains(owner(folder) + " "))
                .isPresent();
    }

    private static String owner(Path folder) {
        return "-Ddetrain.registry.of=" + folder;
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("pid");
    }

    String url() {
        return "http://" + Ports.HOST + ":" + port + "/apis/ccompat/v7";
    }

    boolean answers() {
        try (var client = HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build()) {
            return answers(client);
        }
    }

    private boolean answers(HttpClient client) {
        var ask = HttpRequest.newBuilder(URI.create(url() + "/subjects"))
                .timeout(ANSWERS_WITHIN)
                .build();
        try {
            return client.sendAsync(ask, BodyHandlers.discarding()).join().statusCode() == 200;
        } catch (CompletionException notYet) {
            return false;
        }
    }

    /** Waits until it answers; false if it ended or the time is over. */
    boolean awaitAnswer(Duration patience) {
        var end = Instant.now().plus(patience);
        try (var client = HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build()) {
            while (!answers(client)) {
                if (!handle.isAlive() || Instant.now().isAfter(end)) {
                    return false;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return true;
    }

    /** Ends it, gently first. */
    void end(Path folder) {
        handle.destroy();
        if (!gone()) {
            handle.destroyForcibly();
            gone();
        }
        deletePid(folder);
    }

    private boolean gone() {
        try {
            handle.onExit().get(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        }
    }

    private static void deletePid(Path folder) {
        try {
            Files.deleteIfExists(pidFile(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
