package io.detrain.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A report as JSON. */
public final class JsonReport {

    private JsonReport() {}

    /** The text. */
    public static String text(Report report) {
        var json = new LinkedHashMap<String, Object>();
        json.put("benchmark", report.name());
        json.put("machine", Machine.facts());
        json.put("noisy", report.noisy());
        json.put("ratios", new TreeMap<>(report.ratios()));
        json.put("lines", report.lines().stream().map(JsonReport::line).toList());
        json.put("notes", report.notes());
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and numbers can be written", e);
        }
    }

    private static Map<String, Object> line(Line line) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("key", line.key());
        fields.put("what", line.what());
        fields.putAll(new TreeMap<>(line.figures()));
        line.judged().ifPresent(judged -> {
            fields.put("goal", judged.goal().bound());
            fields.put("verdict", judged.verdict().name().toLowerCase(Locale.ROOT));
        });
        return fields;
    }
}
