package io.detrain.deploy.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Draws what the services say of a flag or plan for a person at a terminal. */
public final class Explained {

    private static final int INDENT = 4;

    private Explained() {}

    /** An explanation, broken where the terminal ends. */
    public static List<String> lines(List<String> explanation, Look look) {
        var wrap = new Wrap(look.width());
        return explanation.stream()
                .flatMap(line -> line.isEmpty() ? List.of("").stream() : wrap.hanging(line, indent(line)).stream())
                .map(look::shown)
                .toList();
    }

    /** The explanations in a report, each after an empty line and a rule; none if none were asked for. */
    public static List<String> of(JsonNode report, Look look) {
        return report.path(ReportJson.EXPLANATIONS)
                .valueStream()
                .map(each -> each.valueStream().map(JsonNode::asText).toList())
                .flatMap(each -> Stream.concat(Stream.of("", "---", ""), lines(each, look).stream()))
                .toList();
    }

    /** One line of the list of cases. */
    public static String headline(JsonNode entry) {
        var plan = entry.path("kind").asText().equals("PLAN");
        var rule = entry.path("rule").asText();
        var status = entry.path("status").asText();
        var fate = status.equals("WITHDRAWN") ? ", taken back" : status.equals("CLEARED") ? ", over" : "";
        return String.format(
                "%-12s %s%s  %s",
                Words.date(LocalDate.parse(entry.path("day").asText())),
                plan ? "plan after: " + Words.cause(rule) : Words.rule(rule),
                fate,
                entry.path("id").asText());
    }

    private static int indent(String line) {
        return line.startsWith(" ") ? INDENT : 0;
    }
}
