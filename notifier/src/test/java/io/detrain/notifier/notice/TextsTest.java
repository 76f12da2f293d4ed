package io.detrain.notifier.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Path HERE = Path.of("src/main/java/io/detrain/notifier/notice");
    private static final Path RESOURCES = Path.of("src/main/resources/io/detrain/notifier/notice");
    private static final String ENGLISH = "messages.properties";
    private static final String GERMAN = "messages_de.properties";
    private static final LocalDate TUESDAY = LocalDate.parse("2025-06-03");
    private static final Set<String> PLAIN = Set.of(
            "race", "raceOf", "signals", "distanceMetres", "limitMetres", "temperatureCelsius"); // Params knows them
    private static final Set<String> FAMILIES =
            Set.of("race", "race.of", "signal", "because", "phase", "withdrawn", "days", "plan", "unknown", "also");

    private static final Set<Rule> RACE_VOLUME =
            Set.of(Rule.RACE_TOO_SOON, Rule.RACE_STACKING, Rule.SEASON_BREAK_DUE); // how much to race, or when next

    private static final Set<Part.Type> SILENT =
            Set.of(Part.Type.ARG_NAME, Part.Type.ARG_TYPE, Part.Type.ARG_STYLE, Part.Type.ARG_SELECTOR);

    /** science.md 3.1, 0.3 and 5.5, as the beginnings of words; what ends in $ is a word. */
    private static final Map<String, List<String>> FORBIDDEN = Map.of(
            ENGLISH,
            List.of(
                    "overtrain",
                    "injur",
                    "risk",
                    "diagnos",
                    "disease",
                    "syndrome",
                    "tss$",
                    "ctl$",
                    "atl$",
                    "tsb$",
                    "acwr",
                    "ngp$",
                    "heal$",
                    "heals",
                    "healing",
                    "must",
                    "fail",
                    "predict",
                    "damage",
                    "fault",
                    "cure"),
            GERMAN,
            List.of(
                    "übertrain",
                    "verletz",
                    "risiko",
                    "risik",
                    "diagnos",
                    "krankheit",
                    "erkrank",
                    "syndrom",
                    "tss$",
                    "ctl$",
                    "atl$",
                    "tsb$",
                    "acwr",
                    "heil",
                    "musst",
                    "müssen",
                    "versag",
                    "vorhersag",
                    "prognos",
                    "schädig",
                    "schuld",
                    "ihnen$"));

    /** German has words of its own for these. */
    private static final List<String> ANGLICISMS = List.of(
            "load",
            "recovery",
            "workout",
            "session",
            "race$",
            "readiness",
            "tracking",
            "feedback",
            "easy",
            "tempo-run",
            "stretching",
            "coach",
            "comeback",
            "overload",
            "peak",
            "taper",
            "deload",
            "update",
            "check");

    private final Texts english = texts("en");

    private static Texts texts(String tag) {
        return Texts.in(Locale.forLanguageTag(tag), Optional.empty());
    }

    @Test
    void every_key_that_the_code_names_exists() throws IOException {
        var keys = new TreeSet<String>();
        for (var file : List.of("Letter.java", "Texts.java")) {
            Pattern.compile("\"((?:days|plan|range|date|footer|also|minor|withdrawn|unknown)(?:\\.[.\\w]*)?)\"")
                    .matcher(Files.readString(HERE.resolve(file)))
                    .results()
                    .forEach(result -> keys.add(result.group(1)));
        }
        assertThat(keys).hasSizeGreaterThan(15).allMatch(english::has);
    }

    @Test
    void every_rule_has_its_three_texts_and_every_text_its_rule() {
        var rules = Arrays.stream(Rule.values())
                .flatMap(rule -> Stream.concat(
                        Stream.of(rule + ".subject", rule + ".text", rule + ".short"),
                        RACE_VOLUME.contains(rule) ? Stream.of(rule + ".minor") : Stream.empty()))
                .toList();

        assertThat(properties(ENGLISH).stringPropertyNames().stream().filter(key -> key.matches("[A-Z_]+\\..*")))
                .containsExactlyInAnyOrderElementsOf(rules);
        assertThat(properties(ENGLISH).stringPropertyNames().stream()
                        .filter(key -> !key.matches("[A-Z_]+\\..*") && key.contains("."))
                        .map(key -> key.substring(0, key.lastIndexOf('.'))))
                .allMatch(family -> FAMILIES.stream().anyMatch(family::startsWith));
    }

    @Test
    void every_entry_of_the_catalogue_is_said_somewhere() {
        var said = Stream.concat(Arrays.stream(Rule.values()).map(Rule::advice), Stream.of(Advice.PLAN, Advice.NONE))
                .toList();

        assertThat(Advice.values()).allMatch(said::contains).hasSize(29);
    }

    @Test
    void a_missing_key_is_a_bug() {
        assertThatThrownBy(() -> english.text("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void every_language_has_every_key_and_no_other() throws IOException {
        var keys = properties(ENGLISH).stringPropertyNames();
        try (var files = Files.list(RESOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrder(ENGLISH, GERMAN)
                    .allSatisfy(file -> assertThat(properties(file).stringPropertyNames())
                            .containsExactlyInAnyOrderElementsOf(keys));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, GERMAN})
    void no_key_is_written_twice(String file) throws IOException {
        assertThat(Files.readAllLines(RESOURCES.resolve(file)).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_one_language_names_the_other_names_too_and_in_the_same_way() {
        var english = properties(ENGLISH);
        var german = properties(GERMAN);

        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(Params.arguments(german.getProperty(key)))
                        .as(key)
                        .isEqualTo(Params.arguments(english.getProperty(key))));
    }

    @Test
    void the_choices_of_a_text_are_the_same_in_every_language() {
        var english = properties(ENGLISH);
        var german = properties(GERMAN);

        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(choices(german.getProperty(key)))
                        .as(key)
                        .isEqualTo(choices(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, GERMAN})
    void every_reason_that_makes_a_plan_longer_has_its_words(String file) {
        assertThat(choices(properties(file).getProperty("PLAN_EXTENDED.text")))
                .containsExactly(
                        "READINESS",
                        "SORENESS",
                        "HEART_RATE_VARIABILITY",
                        "RESTING_HEART_RATE",
                        "EASY_SESSION_FELT_HARD",
                        "EARLY_RETURN");
    }

    private static List<String> choices(String text) {
        return Pattern.compile("\\b([A-Z][A-Z_]{2,}|true) \\{")
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void a_rules_text_names_only_what_params_can_be_read_as_and_its_short_form_nothing() {
        var texts = properties(ENGLISH);

        assertThat(Rule.values()).allSatisfy(rule -> {
            assertThat(Params.arguments(texts.getProperty(rule + ".text")))
                    .allSatisfy((name, type) -> assertThat(type)
                            .as(rule + " " + name)
                            .isIn(PLAIN.contains(name) ? List.of("") : List.of("plural", "number", "date", "select")));
            assertThat(Params.arguments(texts.getProperty(rule + ".short"))).isEmpty();
            assertThat(Params.arguments(texts.getProperty(rule + ".subject"))).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, GERMAN})
    void no_text_says_what_we_may_not_claim(String file) {
        assertThat(wordsIn(file, FORBIDDEN.getOrDefault(file, List.of()))).isEmpty();
    }

    @Test
    void whoever_counts_races_or_dates_the_next_one_has_other_words_for_minors() {
        var texts = properties(ENGLISH);

        assertThat(Rule.values())
                .filteredOn(rule -> Params.arguments(texts.getProperty(rule + ".text")).keySet().stream()
                        .anyMatch(Set.of("races", "raceAllowedFrom")::contains))
                .containsExactlyInAnyOrderElementsOf(RACE_VOLUME);
        assertThat(RACE_VOLUME)
                .allSatisfy(rule -> assertThat(Params.arguments(texts.getProperty(rule + ".minor")))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, GERMAN})
    void nothing_is_said_of_weight_or_energy(String file) {
        var words = List.of(
                "weigh", "calor", "energ", "diet", "slim", "fat$", "bmi$", "gewicht", "kalori", "diät", "abnehm",
                "schlank");

        assertThat(wordsIn(file, words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, GERMAN})
    void no_text_writes_a_distance_or_a_temperature_of_its_own(String file) {
        var texts = properties(file);
        var unit = Pattern.compile("\\d ?(k?m|mi)\\b|°|kilomet|\\bmiles?\\b|\\bMeilen?\\b|Celsius|Fahrenheit|Grad\\b");

        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("race.")) // names of races
                .noneMatch(key -> unit.matcher(said(texts.getProperty(key))).find());
    }

    @Test
    void german_is_german() {
        assertThat(wordsIn(GERMAN, ANGLICISMS)).isEmpty();
    }

    private static List<String> wordsIn(String file, List<String> list) {
        var texts = properties(file);
        return texts.stringPropertyNames().stream()
                .flatMap(key -> words(said(texts.getProperty(key)))
                        .filter(word -> isOne(word, list))
                        .map(word -> key + ": " + word))
                .toList();
    }

    /** What is said, without the names and codes that choose it. */
    private static String said(String text) {
        var said = new StringBuilder(text);
        var parts = new MessagePattern(text);
        for (int i = 0; i < parts.countParts(); i++) {
            var part = parts.getPart(i);
            if (SILENT.contains(part.getType())) {
                said.replace(part.getIndex(), part.getLimit(), " ".repeat(part.getLength()));
            }
        }
        return said.toString();
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-zäöüß]+"));
    }

    private static boolean isOne(String word, List<String> list) {
        return list.stream().anyMatch(one -> one.endsWith("$") ? one.equals(word + "$") : word.startsWith(one));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, GERMAN})
    void every_text_is_a_pattern(String file) {
        var texts = properties(file);

        assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> assertThat(new MessageFormat(texts.getProperty(key), ULocale.ENGLISH))
                        .isNotNull());
        assertThat(texts.values()).noneMatch(text -> text.toString().contains("'"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 rest day", "en, 2, 2 rest days", "en, 5, 5 rest days",
        "de, 1, 1 Ruhetag", "de, 2, 2 Ruhetage", "de, 5, 5 Ruhetage"
    })
    void one_day_is_a_day_and_two_are_days(String tag, int days, String text) {
        assertThat(texts(tag).text("days.rest", Map.of("n", days))).isEqualTo(text);
    }

    @Test
    void a_list_reads_like_one() {
        assertThat(english.list(List.of())).isEmpty();
        assertThat(english.list(List.of("a"))).isEqualTo("a");
        assertThat(english.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(english.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(texts("de").list(List.of("a", "b", "c"))).isEqualTo("a, b und c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | Tue 3 June
            en-GB | Tue 3 June
            en-US | Tue, June 3
            de    | Di., 3. Juni
            de-AT | Di., 3. Juni
            fi-FI | Tue 3 June
            """)
    void a_date_is_written_as_the_region_writes_it(String tag, String date) {
        assertThat(texts(tag).date(TUESDAY)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    |          | 16.3 km | 38.6°C
            en-US |          | 10.2 mi | 101.5°F
            en-US | METRIC   | 16.3 km | 38.6°C
            de-DE |          | 16,3 km | 38,6 °C
            de-DE | IMPERIAL | 10,2 mi | 101,5 °F
            """)
    void units_are_the_readers_or_the_regions(String tag, String units, String distance, String temperature) {
        var texts =
                Texts.in(Locale.forLanguageTag(tag), Optional.ofNullable(units).map(Units::valueOf));

        assertThat(texts.distance(16_349)).isEqualTo(distance);
        assertThat(texts.temperature(38.6).replace('\u00a0', ' ')).isEqualTo(temperature);
    }

    @Test
    void a_language_that_we_do_not_speak_is_answered_in_english() {
        assertThat(texts("fi-FI").tag()).isEqualTo("en");
        assertThat(texts("de-CH").tag()).isEqualTo("de");
    }

    static Properties properties(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
