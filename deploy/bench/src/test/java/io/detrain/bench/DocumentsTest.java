package io.detrain.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say of {@code ./detrain bench} is there. */
class DocumentsTest {

    private static final Path ROOT = Path.of(System.getProperty("detrain.home", "../.."));
    private static final Pattern CALL = Pattern.compile("\\./detrain bench ([a-z]+)([^`\\n#]*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/benchmarks.md"})
    void every_benchmark_and_option_is_real(String document) throws IOException {
        var benchmarks = Main.commandLine().getSubcommands();
        var calls =
                CALL.matcher(Files.readString(ROOT.resolve(document))).results().toList();

        assertThat(calls).isNotEmpty().allSatisfy(call -> {
            assertThat(benchmarks).containsKey(call.group(1));
            var options =
                    benchmarks.get(call.group(1)).getCommandSpec().optionsMap().keySet();
            assertThat(OPTION.matcher(call.group(2)).results().map(each -> each.group()))
                    .allMatch(options::contains);
        });
    }
}
