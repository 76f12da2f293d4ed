package io.detrain.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.rule.Basis;
import io.detrain.streams.rule.OvertrainingRule;
import io.detrain.streams.strain.Sign;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever looks up a source finds it: every section, rule and ruling that the code names is in docs. */
class SourcesTest {

    private static final Path ROOT = Path.of("..");
    private static final String SCIENCE = read(ROOT.resolve("docs/science.md"));
    private static final String RULINGS = read(ROOT.resolve("docs/rulings.md"));
    private static final Pattern SECTION = Pattern.compile("(?m)^##+ (\\d+(?:\\.\\d+)?)\\.? ");
    private static final Pattern EVENT_RULE = Pattern.compile("(?m)^\\| (E\\d+b?) \\|");
    private static final Pattern RULING = Pattern.compile("(?:^|(?<= ))(\\d+a?)\\. (?=\\*\\*)", Pattern.MULTILINE);
    private static final Pattern NAMED =
            Pattern.compile("(science|rulings)\\.md ((?:[\\dE][\\d.ab]*(?:, | and | )?)+)");
    private static final Pattern REFERENCE = Pattern.compile("E\\d+b?|\\d+(?:\\.\\d+)?a?");

    @Test
    void every_basis_of_a_rule_names_a_section_of_the_science() {
        List<String> sources = basesOf(OvertrainingRule.class);

        assertThat(sources)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        source -> assertThat(source).startsWith("science.md ").satisfies(SourcesTest::isWritten));
    }

    @ParameterizedTest
    @EnumSource(Sign.class)
    void every_sign_of_strain_is_in_the_table_of_points(Sign sign) {
        assertThat(sign.source()).isEqualTo("science.md 3.3 " + sign.name());
        assertThat(section("3.3")).contains("| " + sign.name() + " |");
    }

    @Test
    void every_section_and_ruling_that_the_code_names_exists() {
        Set<String> missing = new TreeSet<>();
        for (Path file : texts()) {
            NAMED.matcher(unwrapped(read(file)))
                    .results()
                    .forEach(named -> references(named)
                            .filter(reference -> !exists(named.group(1), reference))
                            .forEach(reference ->
                                    missing.add(file.getFileName() + ": " + named.group(1) + ".md " + reference)));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void what_does_not_exist_is_noticed() {
        assertThat(exists("science", "3.5")).isTrue();
        assertThat(exists("science", "E1b")).isTrue();
        assertThat(exists("rulings", "85")).isTrue();
        assertThat(exists("science", "3.9")).isFalse();
        assertThat(exists("science", "E12")).isFalse();
        assertThat(exists("rulings", "99")).isFalse();
    }

    private static void isWritten(String source) {
        var named = NAMED.matcher(source);
        assertThat(named.find()).as(source).isTrue();
        references(named.toMatchResult())
                .forEach(reference ->
                        assertThat(exists("science", reference)).as(source).isTrue());
    }

    private static Stream<String> references(MatchResult named) {
        return REFERENCE.matcher(named.group(2)).results().map(MatchResult::group);
    }

    private static boolean exists(String file, String reference) {
        if (file.equals("rulings")) {
            return found(RULING, RULINGS).contains(reference);
        }
        return found(reference.startsWith("E") ? EVENT_RULE : SECTION, SCIENCE).contains(reference);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }

    private static String section(String number) {
        int from = SCIENCE.indexOf("\n### " + number + " ");
        return SCIENCE.substring(from, SCIENCE.indexOf("\n### ", from + 1));
    }

    /** The constants of all classes beside the interface of the rules. */
    private static List<String> basesOf(Class<?> neighbour) {
        return classes(neighbour)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == Basis.class)
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return ((Basis) field.get(null)).source();
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static Stream<Class<?>> classes(Class<?> neighbour) {
        String name = neighbour.getPackageName();
        try (var files = Files.list(Path.of(neighbour
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve(name.replace('.', '/')))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .<Class<?>>map(file -> load(name + "." + file.replace(".class", "")))
                    .toList()
                    .stream();
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> texts() {
        return Stream.of("schemas", "ingest", "streams", "notifier", "deploy")
                .map(module -> ROOT.resolve(module).resolve("src/main"))
                .flatMap(SourcesTest::under)
                .toList();
    }

    private static Stream<Path> under(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|avsc|properties)")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reference may be broken over two lines of a comment. */
    private static String unwrapped(String text) {
        return text.replaceAll("\\s*\\n\\s*(\\*|//)? ?", " ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
