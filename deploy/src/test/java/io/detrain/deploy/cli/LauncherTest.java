package io.detrain.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final Path LAUNCHER =
            Path.of(System.getProperty("detrain.home", ".."), "detrain").toAbsolutePath();

    @TempDir
    Path elsewhere;

    private record Ended(int code, String output) {}

    @BeforeEach
    void needTheLauncher() {
        Assumptions.assumeTrue(Files.exists(LAUNCHER), "the launcher is not there: " + LAUNCHER);
    }

    @Test
    void shouldBeValidBash() throws Exception {
        assertThat(run("bash", "-n", LAUNCHER.toString())).isEqualTo(new Ended(0, ""));
    }

    @Test
    void shouldListEveryCommandFromAnywhere() throws Exception {
        var ended = run("bash", LAUNCHER.toString(), "--help");

        assertThat(ended.code()).isZero();
        assertThat(ended.output()).contains("test");
        Main.commandLine()
                .getSubcommands()
                .keySet()
                .forEach(command -> assertThat(ended.output()).containsPattern("(?m)^  " + command + " "));
    }

    @Test
    void shouldBeFoundThroughALink() throws Exception {
        var link = Files.createSymbolicLink(elsewhere.resolve("detrain"), LAUNCHER);

        assertThat(run("bash", link.toString(), "--help").code()).isZero();
    }

    @Test
    void shouldSayInOneLineThatThereIsNoJdk() throws Exception {
        var script = Files.readString(LAUNCHER).replace("readonly JDK=25", "readonly JDK=9999");
        var future = Files.writeString(elsewhere.resolve("detrain"), script);

        assertThat(run("bash", future.toString(), "up"))
                .isEqualTo(new Ended(
                        1,
                        "detrain: no JDK 9999 or newer found: install one (https://adoptium.net)"
                                + " or name its folder in DETRAIN_JAVA_HOME\n"));
    }

    @Test
    void shouldEndWithTwoForAWrongCommandLine() {
        var said = new StringWriter();
        var code = Main.commandLine().setErr(new PrintWriter(said, true)).execute("up", "--port", "many");

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("'many' is not an int");
    }

    @Test
    void shouldEndWithThreeIfNothingRuns() {
        for (var command : List.of("status", "down")) {
            var said = new StringWriter();
            var code = Main.commandLine()
                    .setOut(new PrintWriter(said, true))
                    .execute(command, "--data", elsewhere.toString());

            assertThat(code).isEqualTo(3);
            assertThat(said.toString()).isEqualTo("Nothing runs on " + elsewhere + "." + System.lineSeparator());
        }
    }

    @Test
    void shouldSayInOneLineWhatToDoIfTheFolderCannotBeWritten() throws IOException {
        var file = Files.createFile(elsewhere.resolve("file"));
        var said = new StringWriter();
        var code = Main.commandLine()
                .setErr(new PrintWriter(said, true))
                .execute("up", "--port", "0", "--data", file.resolve("below").toString());

        assertThat(code).isEqualTo(1);
        assertThat(said.toString())
                .isEqualTo("detrain: " + file.resolve("below") + " cannot be written: choose another folder with --data"
                        + System.lineSeparator());
    }

    private Ended run(String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
