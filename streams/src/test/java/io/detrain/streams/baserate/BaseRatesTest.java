package io.detrain.streams.baserate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Lives the days of real athletes with the Coach and prints how often each rule speaks, beside what science.md 3.6.4
 * measured. The build lives with a few of them; {@code -Ddetrain.baserates=all} with everybody.
 */
class BaseRatesTest {

    private static final boolean EVERYBODY = "all".equals(System.getProperty("detrain.baserates"));
    private static final int FEW_PLAYERS = 6;
    private static final int FEW_PEOPLE = 3;
    private static final int PEOPLE = 8;

    private static final List<Row> ROWS = List.of(
            new Row("athletes", 0, "50", BaseRates::athletes),
            new Row("athlete-years judged", 1, "55.9", BaseRates::years),
            new Row("days without an answer, %", 1, "26", rates -> 100 - rates.share("evaluated")),
            Row.share("WATCH, % of days", "11.1", "WATCH"),
            Row.share("WATCH by the day alone, % of days", "", "WATCH by itself"),
            Row.share("STRAINED, % of days", "0.33", "STRAINED"),
            Row.share("OVERREACHING_PATTERN, % of days", "", "OVERREACHING_PATTERN"),
            Row.share("monotony over 2, % of days", "8.2", "monotony"),
            Row.share("the same with sample deviation", "5.3", "monotony sample"),
            Row.share("uncoupled ACWR over 1.5, % of days", "14.3", "uncoupled"),
            Row.share("weighted ACWR over 1.5, % of days", "4.8", "weighted"),
            Row.share("form of -30 % or less, % of days", "17.4", "form"),
            Row.share("ramp over 12 %, % of days", "9.9", "ramp"),
            Row.share("more than 6 training days in a row, % of days", "11.6", "row"),
            new Row("wellness z of -1 or less, % of answers", 1, "17.9", rates -> rates.shareOfAnswers("wellness")));

    /** A line of the table: what, and what science.md found. */
    private record Row(String what, int digits, String theirs, ToDoubleFunction<BaseRates> rate) {

        static Row share(String what, String theirs, String condition) {
            return new Row(what, 2, theirs, rates -> rates.share(condition));
        }

        String of(BaseRates team, BaseRates people) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %." + digits + "f | %." + digits + "f | %s |",
                    what,
                    rate.applyAsDouble(team),
                    rate.applyAsDouble(people),
                    theirs);
        }
    }

    @Test
    void real_athletes_live_through_their_days_and_few_of_them_are_strained() throws IOException {
        BaseRates team = new BaseRates();
        new SoccerMon(SharedData.folder("soccermon-team-b"))
                .players().values().stream()
                        .limit(EVERYBODY ? Long.MAX_VALUE : FEW_PLAYERS)
                        .forEach(team::add);
        BaseRates people = new BaseRates();
        for (int person = 1; person <= (EVERYBODY ? PEOPLE : FEW_PEOPLE); person++) {
            people.add(new PmData(SharedData.folder("pmdata/p0" + person)).events());
        }
        String table = table(team, people);
        System.out.print(table);
        Files.writeString(Path.of("target", "base-rates.txt"), table);
        assertThat(team.share("STRAINED")).isLessThan(1);
        assertThat(team.episodesAYear("WATCH")).isBetween(3.0, 6.0);
        assertThat(people.share("STRAINED")).isLessThan(1);
    }

    private static String table(BaseRates team, BaseRates people) {
        List<String> rows = new ArrayList<>(List.of("| | SoccerMon B | PMData | science.md |", "|---|---|---|---|"));
        ROWS.forEach(row -> rows.add(row.of(team, people)));
        union(team.signs(), people.signs())
                .forEach(sign -> rows.add(new Row(
                                sign + " gives points, % of days",
                                1,
                                "",
                                rates -> 100.0 * rates.signs().getOrDefault(sign, 0) / rates.days("judged"))
                        .of(team, people)));
        union(team.episodes(), people.episodes())
                .forEach(rule -> rows.add(
                        new Row(rule + ", episodes a year", 2, theirs(rule), rates -> rates.episodesAYear(rule))
                                .of(team, people)));
        return String.join("\n", rows) + "\n";
    }

    private static TreeSet<String> union(Map<String, ?> some, Map<String, ?> others) {
        TreeSet<String> all = new TreeSet<>(some.keySet());
        all.addAll(others.keySet());
        return all;
    }

    private static String theirs(String rule) {
        return switch (rule) {
            case "WATCH" -> "4.5";
            case "STRAINED" -> "0.23";
            default -> "";
        };
    }
}
