package io.detrain.deploy.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.detrain.deploy.cli.report.Report.FileLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the JSON report together from what the services answer and what became of the files. */
public final class ReportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Only there if it was asked for. */
    static final String EXPLANATIONS = "explanations";

    private ReportJson() {}

    /**
     * @param standing the answer of {@code GET /v1/athletes/{id}}
     * @param messages the list of {@code GET /v1/athletes/{id}/messages}
     */
    public static ObjectNode of(
            String athlete, List<String> missing, List<FileLine> files, JsonNode standing, JsonNode messages) {
        var report = JSON.createObjectNode().put("athlete", athlete);
        report.set("missing", JSON.valueToTree(missing));
        report.set("files", files(files));
        report.set("workouts", workouts(standing, files));
        for (var list : List.of("days", "plans", "flags")) {
            report.set(list, list(standing.path(list)));
        }
        report.set("messages", list(messages));
        return report;
    }

    /** Adds what each flag and plan rests on, in words, line by line. */
    public static void explain(ObjectNode report, List<List<String>> explanations) {
        report.set(EXPLANATIONS, JSON.valueToTree(explanations));
    }

    /** The report as text, one field a line. */
    public static String text(ObjectNode report) {
        return report.toPrettyString();
    }

    private static ArrayNode files(List<FileLine> files) {
        var list = JSON.createArrayNode();
        for (var file : files) {
            var node = list.addObject().put("path", file.path()).put("status", file.status());
            node.put("reason", file.reason().isEmpty() ? null : file.reason());
            node.set("workouts", JSON.valueToTree(file.workouts()));
            node.set("notes", JSON.valueToTree(file.notes()));
        }
        return list;
    }

    /** The services know a copy's id; which file it came from is known here. */
    private static ArrayNode workouts(JsonNode standing, List<FileLine> files) {
        var paths = paths(files);
        var list = JSON.createArrayNode();
        for (var workout : standing.path("workouts")) {
            var node = ((ObjectNode) workout).deepCopy();
            var copies = JSON.createArrayNode();
            for (var copy : workout.path("copies")) {
                var id = copy.isTextual() ? copy.asText() : copy.path("id").asText();
                copies.addObject().put("path", paths.get(id)).put("id", id);
            }
            node.set("copies", copies);
            list.add(node);
        }
        return list;
    }

    private static Map<String, String> paths(List<FileLine> files) {
        var paths = new HashMap<String, String>();
        files.forEach(file -> file.workouts().forEach(id -> paths.putIfAbsent(id, file.path())));
        return paths;
    }

    private static ArrayNode list(JsonNode node) {
        return node instanceof ArrayNode array ? array : JSON.createArrayNode();
    }
}
