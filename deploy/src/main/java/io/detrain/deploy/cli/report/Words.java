package io.detrain.deploy.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/** Says in words what the contract says in symbols. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final Map<String, String> RULES = Map.of(
            "EARLY_RETURN", "hard training too soon after a race",
            "REST_DAY_DUE", "a rest day is due",
            "PLAN_OVERLOAD", "more than the plan allowed",
            "RACE_TOO_SOON", "a race too soon after the last",
            "RACE_STACKING", "races stacked too closely");
    private static final Map<String, String> CAUSES = Map.of(
            "RUN_5K", "5 km",
            "RUN_10K", "10 km",
            "RUN_10MI", "10 miles",
            "RUN_HALF", "half marathon",
            "RUN_MARATHON", "marathon",
            "CYCLE_END", "end of a training cycle",
            "SEASON_END", "end of the season",
            "UNKNOWN", "race");
    private static final Map<String, String> DIRECTIONS =
            Map.of("ABOVE", "above", "BELOW", "below", "AT_LEAST", "at least", "AT_MOST", "at most");

    private Words() {}

    static String date(LocalDate date) {
        return DAY.format(date);
    }

    static String span(LocalDate from, LocalDate to) {
        var sameMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
        return from.equals(to)
                ? date(from)
                : (sameMonth ? String.valueOf(from.getDayOfMonth()) : date(from)) + "–" + date(to);
    }

    static String rule(String symbol) {
        return RULES.getOrDefault(symbol, plain(symbol));
    }

    static String cause(String symbol) {
        return CAUSES.getOrDefault(symbol, plain(symbol));
    }

    static String plain(String symbol) {
        return symbol.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String duration(long seconds) {
        return seconds >= 3_600
                ? String.format(Locale.ROOT, "%d:%02d h", seconds / 3_600, seconds % 3_600 / 60)
                : Math.round(seconds / 60.0) + " min";
    }

    /** "days since race 3 (at most 7)"; a text stays as it is. */
    static String evidence(JsonNode node) {
        if (node.isTextual()) {
            return node.asText();
        }
        var words = new ArrayList<String>();
        words.add(spaced(node.path("signal").asText()));
        if (node.path("value").isNumber()) {
            words.add(number(node.path("value").asDouble()) + unit(node));
        }
        if (node.path("threshold").isNumber()) {
            var direction =
                    DIRECTIONS.getOrDefault(node.path("direction").asText("").toUpperCase(Locale.ROOT), "against");
            words.add("(" + direction + " " + number(node.path("threshold").asDouble()) + unit(node) + ")");
        }
        return String.join(" ", words);
    }

    private static String unit(JsonNode node) {
        var unit = node.path("unit").asText("");
        return unit.isEmpty() || unit.equals("null") ? "" : " " + unit;
    }

    private static String spaced(String camelCase) {
        return plain(camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2"));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
