package io.detrain.streams.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No claim of the seed is forgotten: each has a test that begins with its name, in whatever module tells it. */
class EveryClaimTest {

    private static final List<String> MODULES = List.of("streams", "notifier");
    private static final int CLAIMS = 30;
    private static final Pattern TEST =
            Pattern.compile("@(?:Test|ParameterizedTest)\\s(?:(?!@Test|@Param)[^;])*?\\svoid ((?:s\\d+_)+)");
    private static final Pattern CLAIM = Pattern.compile("s(\\d+)_");

    @Test
    void every_claim_of_the_seed_has_a_test() {
        TreeSet<Integer> told = new TreeSet<>();
        MODULES.stream()
                .flatMap(EveryClaimTest::sources)
                .map(EveryClaimTest::text)
                .forEach(source -> TEST.matcher(source)
                        .results()
                        .flatMap(test -> CLAIM.matcher(test.group(1)).results())
                        .forEach(claim -> told.add(Integer.parseInt(claim.group(1)))));

        System.out.println(told.size() + " of " + CLAIMS + " claims of the seed have a test");
        assertThat(told)
                .isEqualTo(IntStream.rangeClosed(1, CLAIMS).boxed().collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<Path> sources(String module) {
        Path tests = Path.of(System.getProperty("detrain.home")).resolve(module).resolve("src/test/java");
        try (var files = Files.walk(tests)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
