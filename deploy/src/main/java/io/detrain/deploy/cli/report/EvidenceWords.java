package io.detrain.deploy.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** Says what a judgement rests on as one would say it to the athlete. */
final class EvidenceWords {

    private static final String NAMED = "kind_";
    private static final Map<String, String> DIRECTIONS =
            Map.of("ABOVE", "above", "BELOW", "below", "AT_LEAST", "from", "AT_MOST", "up to");

    private EvidenceWords() {}

    /** "day 3 of the 7 after the race"; a text stays as it is. */
    static String of(JsonNode fact) {
        var signal = fact.path("signal").asText();
        if (fact.isTextual()) {
            return fact.asText();
        }
        if (signal.startsWith(NAMED)) {
            return "a session of " + Words.plain(signal.substring(NAMED.length()));
        }
        return switch (signal) {
            case "days_since_race" -> "day " + value(fact) + " of the " + threshold(fact) + " that the plan takes";
            case "training_days" ->
                value(fact) + " training days without a rest day (it is due after " + threshold(fact) + ")";
            case "rpe" -> "felt like " + value(fact) + " of 10 (hard from " + threshold(fact) + ")";
            case "intensity" ->
                "at " + percent(fact, "value") + " of the threshold intensity (hard from " + percent(fact, "threshold")
                        + ")";
            case "load" -> "load " + whole(fact, "value") + " (hard from " + whole(fact, "threshold") + ")";
            case "soreness" -> "soreness " + value(fact) + " of 7 (it counts from " + threshold(fact) + ")";
            default -> plain(signal, fact);
        };
    }

    /** What has no words of its own yet. */
    private static String plain(String signal, JsonNode fact) {
        var unit = fact.path("unit").asText("");
        var value = fact.path("value").isNumber() ? " " + value(fact) + (unit.isEmpty() ? "" : " " + unit) : "";
        var direction =
                DIRECTIONS.getOrDefault(fact.path("direction").asText("").toUpperCase(Locale.ROOT), "against");
        var limit = fact.path("threshold").isNumber() ? " (" + direction + " " + threshold(fact) + ")" : "";
        return Words.plain(signal.replaceAll("([a-z0-9])([A-Z])", "$1_$2")) + value + limit;
    }

    private static String value(JsonNode fact) {
        return number(fact.path("value").asDouble());
    }

    private static String threshold(JsonNode fact) {
        return number(fact.path("threshold").asDouble());
    }

    private static String whole(JsonNode fact, String field) {
        return Long.toString(Math.round(fact.path(field).asDouble()));
    }

    private static String percent(JsonNode fact, String field) {
        return Math.round(fact.path(field).asDouble() * 100) + " %";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
