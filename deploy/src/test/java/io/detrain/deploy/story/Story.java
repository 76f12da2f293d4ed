package io.detrain.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.deploy.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Runs commands as a shell would, and reads what they print. */
final class Story {

    private Story() {}

    /** A file or folder of the real data; the test is skipped where they are not. */
    static Path real(String path) {
        var found = Path.of(System.getProperty("detrain.shared", "../shared"))
                .resolve("data")
                .resolve(path);
        assumeTrue(Files.exists(found), "skipped: the recordings of real devices are not on this machine");
        demandRegistry();
        return found;
    }

    static void demandRegistry() {
        assumeTrue(
                Files.isDirectory(Path.of("target/registry")),
                "skipped: the registry's distribution is not unpacked; mvn package unpacks it");
    }

    /** The report that the command prints. */
    static JsonNode report(String... command) throws IOException {
        var out = new StringWriter();
        var err = new StringWriter();
        var arguments = Stream.concat(Stream.of(command), Stream.of("--json")).toArray(String[]::new);
        var exit = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        assertThat(exit).as(err.toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    static List<JsonNode> list(JsonNode report, String name) {
        return StreamSupport.stream(report.path(name).spliterator(), false).toList();
    }
}
