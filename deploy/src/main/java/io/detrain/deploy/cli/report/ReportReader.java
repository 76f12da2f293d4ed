package io.detrain.deploy.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.deploy.cli.report.Report.Day;
import io.detrain.deploy.cli.report.Report.FileLine;
import io.detrain.deploy.cli.report.Report.Flag;
import io.detrain.deploy.cli.report.Report.Message;
import io.detrain.deploy.cli.report.Report.Phase;
import io.detrain.deploy.cli.report.Report.Plan;
import io.detrain.deploy.cli.report.Report.Workout;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the JSON report back, so that what a person sees is what a script gets. */
public final class ReportReader {

    private ReportReader() {}

    /** The report in this JSON. */
    public static Report read(JsonNode json) {
        return new Report(
                json.path("athlete").asText(),
                texts(json.path("missing")),
                each(json.path("files"), ReportReader::file),
                each(json.path("workouts"), ReportReader::workout),
                each(json.path("days"), ReportReader::day),
                each(json.path("plans"), ReportReader::plan),
                each(json.path("flags"), ReportReader::flag),
                each(json.path("messages"), ReportReader::message));
    }

    private static FileLine file(JsonNode node) {
        return new FileLine(
                node.path("path").asText(),
                node.path("status").asText(),
                node.path("reason").asText(""),
                texts(node.path("workouts")),
                texts(node.path("notes")));
    }

    private static Workout workout(JsonNode node) {
        return new Workout(
                node.path("id").asText(),
                date(node.path("localDate")),
                symbol(node.path("sport")),
                node.path("race").asBoolean(),
                symbol(node.path("raceType")),
                node.path("durationS").asLong(),
                node.path("distanceM").isNumber()
                        ? OptionalDouble.of(node.path("distanceM").asDouble())
                        : OptionalDouble.empty(),
                node.path("copies").size(),
                node.path("load").path("value").asDouble(),
                node.path("load").path("method").asText());
    }

    private static Day day(JsonNode node) {
        return new Day(
                date(node.path("date")),
                symbol(node.path("state")),
                node.path("load").asDouble(),
                node.path("fitness").asDouble(),
                node.path("fatigue").asDouble(),
                node.path("form").asDouble());
    }

    private static Plan plan(JsonNode node) {
        return new Plan(
                node.path("id").asText(),
                symbol(node.path("cause")),
                date(node.path("raceDate")),
                symbol(node.path("status")),
                each(
                        node.path("phases"),
                        phase -> new Phase(
                                symbol(phase.path("kind")), date(phase.path("from")), date(phase.path("to")))),
                date(node.path("hardAllowedFrom")));
    }

    private static Flag flag(JsonNode node) {
        return new Flag(
                node.path("id").asText(),
                symbol(node.path("rule")),
                date(node.path("day")),
                symbol(node.path("severity")),
                symbol(node.path("status")),
                each(node.path("evidence"), EvidenceWords::of));
    }

    private static Message message(JsonNode node) {
        return new Message(
                node.path("advice").asText(),
                node.path("at").asText(),
                node.path("channel").asText(),
                node.path("text").asText(),
                node.path("status").asText());
    }

    private static String symbol(JsonNode node) {
        return node.asText("").toUpperCase(Locale.ROOT);
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.asText());
    }

    private static List<String> texts(JsonNode list) {
        return each(list, JsonNode::asText);
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> read) {
        return StreamSupport.stream(list.spliterator(), false).map(read).toList();
    }
}
