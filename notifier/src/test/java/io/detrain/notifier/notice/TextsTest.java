package io.detrain.notifier.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path HERE = Path.of("src/main/java/io/detrain/notifier/notice");
    private static final Path RESOURCES = Path.of("src/main/resources/io/detrain/notifier/notice");
    private static final List<String> FORBIDDEN = List.of(
            "overtraining",
            "injur",
            "risk",
            "diagnos",
            "disease",
            "tss",
            "ctl",
            "atl",
            "tsb",
            "heal",
            "must",
            "failed");

    private final Texts english = Texts.in(Locale.ENGLISH);

    @Test
    void every_key_that_the_code_names_exists() throws IOException {
        var keys = new TreeSet<String>();
        for (var file : List.of("Letter.java", "Texts.java")) {
            var matcher = Pattern.compile(
                            "\"((?:days|plan|list|range|date|footer|withdrawn|EARLY_RETURN|REST_DAY_DUE)[.\\w]*)\"")
                    .matcher(Files.readString(HERE.resolve(file)));
            matcher.results().forEach(result -> keys.add(result.group(1)));
        }
        assertThat(keys).hasSizeGreaterThan(20).allMatch(english::has);
        assertThat(Arrays.stream(FlagAdvice.values())).allMatch(advice -> english.has(advice + ".subject"));
    }

    @Test
    void a_missing_key_is_a_bug() {
        assertThatThrownBy(() -> english.text("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void every_language_has_every_key() throws IOException {
        var root = properties(RESOURCES.resolve("messages.properties"));
        try (var files = Files.list(RESOURCES)) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(properties(file).stringPropertyNames())
                            .containsExactlyInAnyOrderElementsOf(root.stringPropertyNames()));
        }
    }

    @Test
    void no_text_says_what_we_may_not_claim() throws IOException {
        var texts = properties(RESOURCES.resolve("messages.properties"));
        texts.stringPropertyNames().forEach(key -> {
            var words = List.of(texts.getProperty(key).toLowerCase(Locale.ROOT).split("[^a-z]+"));
            assertThat(words).as(key).noneMatch(word -> FORBIDDEN.stream().anyMatch(word::startsWith));
        });
    }

    @Test
    void every_text_is_a_pattern_and_has_no_loose_apostrophe() throws IOException {
        var texts = properties(RESOURCES.resolve("messages.properties"));
        texts.stringPropertyNames().forEach(key -> {
            assertThat(new MessageFormat(texts.getProperty(key), Locale.ENGLISH))
                    .isNotNull();
            assertThat(texts.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
        });
    }

    @Test
    void one_day_is_a_day_and_two_are_days() {
        assertThat(english.text("days.rest", 1)).isEqualTo("1 rest day");
        assertThat(english.text("days.rest", 2)).isEqualTo("2 rest days");
    }

    @Test
    void a_list_reads_like_one() {
        assertThat(english.list(List.of("a"))).isEqualTo("a");
        assertThat(english.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(english.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void a_language_that_we_do_not_speak_is_answered_in_english() {
        assertThat(Texts.in(Locale.forLanguageTag("fi-FI")).tag()).isEqualTo("en");
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try (var reader = new StringReader(Files.readString(file))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
