package io.detrain.deploy.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The highest offset of each partition over several answers. */
final class Positions {

    private final TreeMap<Integer, Long> offsets = new TreeMap<>();

    void add(JsonNode answer) {
        for (var part : answer.path("position").asText("").split(",", -1)) {
            var colon = part.indexOf(':');
            if (colon > 0) {
                offsets.merge(
                        Integer.valueOf(part.substring(0, colon)), Long.valueOf(part.substring(colon + 1)), Math::max);
            }
        }
    }

    void add(Positions others) {
        others.offsets.forEach((partition, offset) -> offsets.merge(partition, offset, Math::max));
    }

    String text() {
        return offsets.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
