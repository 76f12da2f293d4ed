package io.detrain.notifier.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every advice as it is read, held against {@code advice_en.txt} and {@code advice_de.txt}. To accept new words, run with
 * {@code -Ddetrain.golden=write} and read the difference.
 */
class CatalogueTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/detrain/notifier/notice");

    /** Everything that any text can use. */
    private static final Map<String, String> FULL = Map.ofEntries(
            Map.entry("race", "RUN_10K"),
            Map.entry("k", "3"),
            Map.entry("n", "5"),
            Map.entry("m", "3"),
            Map.entry("days", "12"),
            Map.entry("weeks", "9"),
            Map.entry("races", "3"),
            Map.entry("sessions", "14"),
            Map.entry("hours", "30"),
            Map.entry("noRaceDays", "8"),
            Map.entry("cap", "21.79"),
            Map.entry("load", "62.4"),
            Map.entry("percent", "2.22"),
            Map.entry("lowPercent", "1"),
            Map.entry("highPercent", "3"),
            Map.entry("backDays", "10"),
            Map.entry("ramp", "8.4"),
            Map.entry("limit", "6.08"),
            Map.entry("monotony", "2.34"),
            Map.entry("distanceMetres", "16000"),
            Map.entry("limitMetres", "13200"),
            Map.entry("temperatureCelsius", "38.6"),
            Map.entry("signals", "FORM,HRV_LOW,SLEEP_SHORT"),
            Map.entry("reason", "SORENESS"),
            Map.entry("symptom", "CHEST_PAIN"),
            Map.entry("sign", "PAIN"),
            Map.entry("groups", "LOWER"),
            Map.entry("issue", "DUPLICATE"),
            Map.entry("planned", "true"),
            Map.entry("allGood", "true"),
            Map.entry("until", "2025-06-19"),
            Map.entry("raceAllowedFrom", "2025-07-07"),
            Map.entry("raceDate", "2025-06-15"),
            Map.entry("decrementPct", "2.22"),
            Map.entry("easyUntil", "2025-06-22"),
            Map.entry("hardAllowedFrom", "2025-06-23"));

    /** What a rule's own numbers look like. */
    private static final Map<Rule, Map<String, String>> OWN = Map.ofEntries(
            Map.entry(Rule.STALE, Map.of("days", "15")),
            Map.entry(Rule.RACE_TOO_SOON, Map.of("days", "7")),
            Map.entry(Rule.RACE_STACKING, Map.of("days", "15")),
            Map.entry(Rule.SAME_MUSCLE_TOO_SOON, Map.of("limit", "48")),
            Map.entry(Rule.PROFESSIONAL_ADVISED, Map.of("days", "23")),
            Map.entry(Rule.PEAK_HELD, Map.of("days", "24")),
            Map.entry(Rule.DETRAINING_RISK, Map.of("days", "16")),
            Map.entry(Rule.REST_REASSURANCE, Map.of("days", "10")),
            Map.entry(Rule.SESSION_SPIKE, Map.of("percent", "33.33")),
            Map.entry(Rule.QUALITY_OVER_QUANTITY, Map.of("percent", "24")),
            Map.entry(Rule.PLAN_EXTENDED, Map.of("n", "2")),
            Map.entry(Rule.PLAN_ADVANCED, Map.of("n", "1")));

    private static Map<String, String> full(Rule rule) {
        var params = new HashMap<>(FULL);
        params.putAll(OWN.getOrDefault(rule, Map.of()));
        return params;
    }

    private static Contact contact(String tag) {
        return contact(tag, Optional.empty());
    }

    private static Contact contact(String tag, Optional<Units> units) {
        return new Contact(
                Optional.empty(),
                Optional.empty(),
                Locale.forLanguageTag(tag),
                units,
                ZoneId.of("Europe/Berlin"),
                List.of("console"),
                false);
    }

    private static FlagOutcome flag(Rule rule, Map<String, String> params) {
        return new FlagOutcome(
                Stories.ANNA,
                rule + "/1",
                Status.RAISED,
                Optional.empty(),
                Stories.NOON,
                rule.name(),
                Stories.RACE,
                Severity.INFO,
                params);
    }

    private static Wording wording(String tag, Rule rule, Map<String, String> params) {
        return Letter.to(contact(tag)).flag(flag(rule, params), rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void the_catalogue_reads_as_reviewed(String tag) throws IOException {
        var catalogue = catalogue(tag);
        var golden = GOLDEN.resolve("advice_" + tag + ".txt");
        if ("write".equals(System.getProperty("detrain.golden"))) {
            Files.writeString(golden, catalogue);
        }
        assertThat(catalogue).isEqualTo(Files.readString(golden));
    }

    private static String catalogue(String tag) {
        var pages = new StringJoiner("\n\n", "", "\n");
        for (var rule : Rule.values()) {
            pages.add(rule.advice().id() + " " + rule + " " + rule.atLeast(Severity.INFO) + " "
                    + new TreeSet<>(rule.audience()) + "\n" + page(wording(tag, rule, full(rule))));
            pages.add("without params\n" + page(wording(tag, rule, Map.of())));
            if (TextsTest.properties("messages.properties").containsKey(rule + ".minor")) {
                pages.add("under 18\n" + page(wording(tag, rule, with("minor", "true"))));
            }
        }
        plans(tag).forEach((name, wording) -> pages.add(name + "\n" + page(wording)));
        return pages.toString();
    }

    private static Map<String, Wording> plans(String tag) {
        var letter = Letter.to(contact(tag));
        var plan = Stories.plan(Status.RAISED, 2, Stories.NOON, "");
        var longPlan = Stories.plan(Status.RAISED, 6, Stories.NOON, "race_deleted");
        var told = notice(tag, Rule.REST_DAY_DUE);
        var others = List.of(notice(tag, Rule.STRAINED), notice(tag, Rule.RACE_TOO_SOON), told);
        var all = new java.util.LinkedHashMap<String, Wording>();
        all.put("A-01 plan", letter.plan(plan));
        all.put("A-01 A-23 plan with many rest days", letter.plan(longPlan));
        all.put("A-01 new dates", letter.newDates(plan, Optional.empty()));
        all.put("A-04 plan advanced", letter.newDates(plan, Optional.of(Rule.PLAN_ADVANCED)));
        all.put("A-06 plan completed", letter.completed(plan));
        all.put("plan taken back", letter.withdrawal(told, longPlan));
        all.put("flag taken back", letter.withdrawal(told, flag(Rule.REST_DAY_DUE, FULL)));
        all.put(
                "two of one day",
                letter.together(wording(tag, Rule.EARLY_RETURN, full(Rule.EARLY_RETURN)), List.of(told)));
        all.put("four of one day", letter.together(wording(tag, Rule.RACE_STACKING, full(Rule.RACE_STACKING)), others));
        all.put("unknown rule", letter.unknown(flag(Rule.REST_DAY_DUE, FULL)));
        return all;
    }

    private static Notice notice(String tag, Rule rule) {
        return new Notice(
                NoticeId.of(NoticeId.Kind.RAISED, 0, Stories.ANNA, rule.name(), Address.CONSOLE, "x"),
                Stories.ANNA,
                Address.CONSOLE,
                new About(rule.advice().id(), "flag/" + rule, rule.atLeast(Severity.INFO), Optional.empty()),
                wording(tag, rule, FULL),
                Stories.NOON,
                Optional.empty(),
                Progress.pending(Instant.EPOCH));
    }

    private static String page(Wording wording) {
        return "    " + wording.subject() + "\n    > " + wording.text().replace("\n", "\n    > ");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void whatever_is_missing_or_makes_no_sense_there_is_a_text(Rule rule) {
        for (var tag : List.of("en", "de")) {
            for (var param : FULL.keySet()) {
                for (var value : List.of("", "?", "NaN", "1e300", "-1", "2025-02-30", "{0}", "5", "RUN_10K,")) {
                    var params = new HashMap<>(FULL);
                    params.put(param, value);
                    assertThat(wording(tag, rule, params).text()).isNotBlank().doesNotContain("{", "NaN", "?", "E300");
                }
                var without = new HashMap<>(FULL);
                without.remove(param);
                assertThat(wording(tag, rule, without).text()).isNotBlank().doesNotContain("{");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_choice_and_every_number_of_days_has_its_words(String tag) {
        var texts = TextsTest.properties(tag.equals("en") ? "messages.properties" : "messages_de.properties");
        for (var rule : Rule.values()) {
            var text = texts.getProperty(rule + ".text");
            Params.arguments(text).forEach((name, type) -> {
                var values = type.equals("select") ? choices(text) : List.of("1", "2", "5");
                values.stream()
                        .map(value -> with(name, value))
                        .forEach(params -> assertThat(wording(tag, rule, params).text())
                                .isNotBlank()
                                .doesNotContain("{", "  ", " .", "..", "1 days", "1 Tage ", "1 Tagen", "1 hours"));
            });
        }
    }

    private static List<String> choices(String text) {
        return Arrays.stream(text.split("[ {}]+"))
                .filter(word -> word.matches("[A-Z][A-Z_]{2,}|true|false"))
                .toList();
    }

    private static Map<String, String> with(String name, String value) {
        var params = new HashMap<>(FULL);
        params.put(name, value);
        return params;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1 | Hard session 1 day after
            en | 2 | Hard session 2 days after
            en | 5 | Hard session 5 days after
            de | 1 | Hartes Training 1 Tag nach
            de | 2 | Hartes Training 2 Tage nach
            de | 5 | Hartes Training 5 Tage nach
            """)
    void a_day_is_a_day_and_days_are_days(String tag, String k, String start) {
        assertThat(wording(tag, Rule.EARLY_RETURN, with("k", k)).text()).startsWith(start);
    }

    @Test
    void someone_who_is_not_of_age_talks_to_coach_and_parents() {
        assertThat(wording("en", Rule.RACE_STACKING, with("minor", "true")).text())
                .contains("\nTalk it over with your coach and your parents.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "RACE_STACKING, Jul",
        "RACE_STACKING, races in",
        "RACE_TOO_SOON, at least",
        "RACE_TOO_SOON, skip it",
        "SEASON_BREAK_DUE, races"
    })
    void someone_who_is_not_of_age_is_not_told_how_much_to_race(Rule rule, String words) {
        assertThat(wording("en", rule, FULL).text()).contains(words);
        assertThat(wording("en", rule, with("minor", "true")).text()).doesNotContain(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Talk it over with your coach and your parents.
            de | Sprich mit deinem Trainer und deinen Eltern darüber.
            """)
    void a_plan_too_is_for_coach_and_parents_of_someone_who_is_not_of_age(String tag, String line) {
        var grown = Stories.plan(Status.RAISED, 2, Stories.NOON, "");
        var young = Stories.minor(grown);
        var letter = Letter.to(contact(tag));

        assertThat(List.of(letter.plan(young), letter.newDates(young, Optional.empty()), letter.completed(young)))
                .allMatch(wording -> wording.text().endsWith("\n" + line));
        assertThat(letter.plan(grown).text()).doesNotContain(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    |          | 16 km   | 13.2 km | 38.6°C
            en    | METRIC   | 16 km   | 13.2 km | 38.6°C
            en    | IMPERIAL | 9.9 mi  | 8.2 mi  | 101.5°F
            en-US |          | 9.9 mi  | 8.2 mi  | 101.5°F
            en-US | METRIC   | 16 km   | 13.2 km | 38.6°C
            en-US | IMPERIAL | 9.9 mi  | 8.2 mi  | 101.5°F
            en-GB | METRIC   | 16 km   | 13.2 km | 38.6°C
            en-GB | IMPERIAL | 9.9 mi  | 8.2 mi  | 101.5°F
            de    |          | 16 km   | 13,2 km | 38,6 °C
            de    | METRIC   | 16 km   | 13,2 km | 38,6 °C
            de    | IMPERIAL | 9,9 mi  | 8,2 mi  | 101,5 °F
            de-CH | METRIC   | 16 km   | 13.2 km | 38.6 °C
            de-CH | IMPERIAL | 9.9 mi  | 8.2 mi  | 101.5 °F
            """)
    void every_message_uses_the_readers_units(String tag, String units, String run, String limit, String fever) {
        var letter = Letter.to(contact(tag, Optional.ofNullable(units).map(Units::valueOf)));

        assertThat(letter.flag(flag(Rule.SESSION_SPIKE, FULL), Rule.SESSION_SPIKE)
                        .text())
                .contains(run + ":", limit);
        assertThat(letter.flag(flag(Rule.ILLNESS, FULL), Rule.ILLNESS).text().replace('\u00a0', ' '))
                .contains(fever);
    }

    @Test
    void someone_of_whom_nothing_is_known_reads_english_and_metric() {
        var text = Letter.to(Contact.UNKNOWN)
                .flag(flag(Rule.SESSION_SPIKE, FULL), Rule.SESSION_SPIKE)
                .text();

        assertThat(text).startsWith("16 km: your longest run");
    }

    @Test
    void what_matters_is_never_said_without_the_standard_line() {
        assertThat(Rule.values())
                .allSatisfy(rule -> assertThat(wording("en", rule, FULL).text().endsWith("not medical advice."))
                        .isEqualTo(rule.atLeast(Severity.INFO).compareTo(Severity.MEDIUM) >= 0));
    }

    @Test
    void the_readers_region_writes_the_dates_and_the_distances() {
        assertThat(wording("en-US", Rule.SESSION_SPIKE, FULL).text()).startsWith("9.9 mi: your longest run");
        assertThat(wording("en-US", Rule.EARLY_RETURN, FULL).text()).contains("until Sun, June 22.");
    }
}
