package io.detrain.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.deploy.cli.Main;
import io.detrain.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name is there. */
class ReadmeTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> DOCUMENTS =
            List.of("README.md", "CONTRIBUTING.md", "RATIONALE.md", "docs/operations.md");
    private static final Set<String> MODULES = Set.of("schemas", "ingest", "streams", "notifier", "deploy");

    /** Commands of the launcher itself; a test of the module {@code deploy/bench} knows those of {@code bench}. */
    private static final Set<String> LAUNCHERS = Set.of("test", "bench");

    /** Endpoints that Micronaut's management brings. */
    private static final Set<String> MANAGEMENT = Set.of("GET /health", "GET /prometheus");

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void no_place_is_left_open(String document) {
        assertThat(all("@@[A-Z]*@*|TODO|FIXME", text(document))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void every_command_and_option_is_real(String document) {
        var commands = Main.commandLine().getSubcommands();
        for (var line : found(document, "\\./detrain ([a-z-]+)([^`\n#]*)")) {
            if (LAUNCHERS.contains(line.group(1))) {
                assertThat(text("detrain")).contains("  " + line.group(1) + ")");
                continue;
            }
            assertThat(commands).containsKey(line.group(1));
            var command = commands.get(line.group(1));
            var next = line.group(2).strip().split(" ", 2)[0];
            var options = command.getSubcommands()
                    .getOrDefault(next, command)
                    .getCommandSpec()
                    .optionsMap()
                    .keySet();
            assertThat(options).containsAll(all("--[a-z-]+", line.group(2)));
        }
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void every_file_and_folder_is_there(String document) {
        for (var link : found(document, "\\]\\((?!https?:)([^)#]+)\\)")) {
            assertThat(ROOT.resolve(document).resolveSibling(link.group(1)).normalize())
                    .exists();
        }
        for (var path : found(document, "`(" + String.join("|", MODULES) + ")(/[^`<]*)`")) {
            assertThat(matches(path.group(1) + path.group(2))).as(path.group()).isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void every_type_is_there(String document) {
        var sources = sources();
        for (var name : found(document, "`@?([A-Z][a-z]+(?:[A-Z][a-z]+)*)`")) {
            assertThat(isType(name.group(1), sources)).as(name.group(1)).isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void every_topic_is_there(String document) {
        var topics = Stream.of(Topics.values()).map(Topics::topic).toList();
        assertThat(topics).containsAll(all("detrain\\.[a-z]+\\.v1", text(document)));
    }

    @Test
    void the_table_of_topics_is_that_of_the_code() {
        var rows = new TreeMap<String, String>();
        found("README.md", "\\| `(detrain\\.[a-z]+\\.v\\d)` \\| (tenant[^|]*) \\| ([^|]*) \\| ([^|]*) \\|")
                .forEach(row -> rows.put(row.group(1), row.group(3)));
        var topics = new TreeMap<String, String>();
        Stream.of(Topics.values())
                .forEach(topic -> topics.put(
                        topic.topic(),
                        topic.schema()
                                .map(schema -> "`" + schema.getName() + "`")
                                .orElseGet(() -> topic == Topics.REPAIR
                                        ? "events and judgements as they are; headers say what"
                                        : "as it came; headers say why")));

        assertThat(rows).isEqualTo(topics);
    }

    @Test
    void the_table_of_calls_is_that_of_the_controllers() {
        var written = new TreeSet<String>();
        for (var row : found("README.md", "\\| ((?:`[A-Z]+[^`]*`(?:, )?)+) \\|")) {
            var path = all("/[a-z0-9/{}-]+", row.group(1));
            all("(?<=`)[A-Z]+", row.group(1)).stream()
                    .flatMap(method -> path.stream().map(each -> method + " " + each))
                    .forEach(written::add);
        }
        written.removeAll(MANAGEMENT);

        assertThat(written).isEqualTo(routes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"detrain.kafka.bootstrap-servers", "detrain.streams.state-dir", "detrain.open-tenant"})
    void a_setting_of_the_table_is_read_by_the_code(String setting) {
        assertThat(text("README.md")).contains("`" + setting + "`");
        var name = setting.substring(setting.lastIndexOf('.') + 1);
        var camel = Pattern.compile("-(.)")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
        assertThat(sources().values()).anyMatch(source -> source.contains(" " + camel) || source.contains(setting));
    }

    /** Method and path of each route, as the controllers' annotations say. */
    private static Set<String> routes() {
        var routes = new TreeSet<String>();
        sources().forEach((path, source) -> {
            if (path.getFileName().toString().endsWith("Controller.java")
                    && path.toString().contains("/main/")) {
                var base = match("@Controller\\(\"([^\"]+)\"\\)", source)
                        .getFirst()
                        .group(1);
                match("@(Get|Post|Put|Delete)(?:\\(\\s*(?:uri = |value = )?\"([^\"]*)\")?", source)
                        .forEach(route -> routes.add(route.group(1).toUpperCase(Locale.ROOT) + " " + base
                                + (route.group(2) == null ? "" : route.group(2))));
            }
        });
        return routes;
    }

    private static boolean isType(String name, Map<Path, String> sources) {
        var declared = Pattern.compile("(?:class|record|interface|enum) " + name + "\\b|\"name\": \"" + name + "\"");
        return sources.values().stream()
                        .anyMatch(source -> declared.matcher(source).find())
                || isLoadable("java.util." + name)
                || isLoadable("org.jspecify.annotations." + name);
    }

    private static boolean isLoadable(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** "ingest/…/log" leaves out what lies between. */
    private static boolean matches(String path) {
        var glob = FileSystems.getDefault().getPathMatcher("glob:" + ROOT + "/" + path.replace("…", "**"));
        try (var files = Files.walk(ROOT.resolve(path.substring(0, path.indexOf('/'))))) {
            return files.filter(file -> !file.toString().contains("/target/")).anyMatch(glob::matches);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, String> sources() {
        return MODULES.stream()
                .flatMap(module -> files(ROOT.resolve(module).resolve("src")).stream())
                .collect(Collectors.toMap(file -> file, ReadmeTest::read));
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|avsc)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MatchResult> found(String document, String pattern) {
        return match(pattern, text(document));
    }

    private static List<MatchResult> match(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    private static List<String> all(String pattern, String text) {
        return match(pattern, text).stream().map(MatchResult::group).toList();
    }

    private static String text(String document) {
        return read(ROOT.resolve(document));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
