package io.detrain.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.deploy.cli.Main;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A season in processes of its own, killed without a chance to say goodbye. */
@Execution(ExecutionMode.CONCURRENT) // it mostly waits for processes
class KillStoryTest {

    private static final String HASH = "SHA-256 of standing judgements and delivered messages: ";

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void skipWhereNothingIsBuilt() {
        Story.demandRegistry();
    }

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(KillStoryTest::kill);
    }

    @Test
    void a_season_that_was_killed_twice_ends_like_one_that_was_not() throws Exception {
        var undisturbed = hash(season("undisturbed"));

        var first = season("killed");
        awaitMessage(first);
        first.children().forEach(ProcessHandle::destroyForcibly); // the registry: the season goes on without it
        awaitMessage(first);
        kill(first);
        assertThat(hash(season("killed"))).isEqualTo(undisturbed);
    }

    private Process season(String name) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Ddetrain.home=" + System.getProperty("detrain.home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "demo",
                        "--once",
                        "--athletes=6",
                        "--days=14",
                        "--data=" + folder.resolve(name))
                .redirectInput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        return process;
    }

    /** Reads on to the next message that the season's athletes get. */
    private static void awaitMessage(Process season) throws IOException {
        assertThat(next(season.inputReader(), "a rest day would help"))
                .as("a message in the middle of the season")
                .isPresent();
    }

    private static String hash(Process season) throws Exception {
        var line = next(season.inputReader(), HASH).orElseThrow();
        assertThat(season.waitFor()).isZero();
        return line.substring(line.indexOf(HASH) + HASH.length());
    }

    private static Optional<String> next(BufferedReader lines, String part) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(part)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static void kill(Process process) {
        var children = process.children().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
