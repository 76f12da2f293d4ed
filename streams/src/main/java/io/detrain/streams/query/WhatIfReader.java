package io.detrain.streams.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the question of a what-if, or says what is wrong with it. */
public final class WhatIfReader {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private WhatIfReader() {}

    /** What was read. */
    public sealed interface Reading {
        /** The question. */
        record Question(WhatIf whatIf) implements Reading {}

        /** It is JSON, but no question. */
        record Refused(Fault why) implements Reading {}

        /** It is no JSON. */
        record NotJson() implements Reading {}
    }

    /**
     * Reads it.
     *
     * @param athlete whom it is about
     */
    public static Reading read(byte[] json, String athlete) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode node
                    ? read(node, athlete)
                    : new Reading.Refused(new Fault("", "must be a JSON object"));
        } catch (IOException e) { // its message may quote somebody's health
            return new Reading.NotJson();
        }
    }

    private static Reading read(ObjectNode node, String athlete) {
        var faults = new ArrayList<Fault>();
        var fields = new JsonFields(node, "", faults);
        var until = fields.require("until", fields.date("until"));
        var events = events(fields, node.path("events"), athlete, faults);
        if (faults.isEmpty()) {
            fields.refuseOthers();
        }
        return until.isPresent() && faults.isEmpty()
                ? new Reading.Question(new WhatIf(until.get(), events))
                : new Reading.Refused(faults.getFirst());
    }

    private static List<Hypothesis> events(JsonFields fields, JsonNode list, String athlete, List<Fault> faults) {
        if (fields.has("events") && (!list.isArray() || list.size() > WhatIf.MOST_EVENTS)) {
            fields.fault("events", "must be a list of at most " + WhatIf.MOST_EVENTS);
            return List.of();
        }
        var events = new ArrayList<Hypothesis>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode event) {
                HypothesisReader.read(event, i, athlete, faults).ifPresent(events::add);
            } else {
                fields.fault("events/" + i, "must be an object");
            }
        }
        return events;
    }
}
