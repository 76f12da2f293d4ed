package io.detrain.ingest.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One note for each zone of many activities, with their number. */
final class StravaZones {

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(String note) {
        counts.merge(note, 1, Integer::sum);
    }

    List<String> notes() {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() == 1
                        ? entry.getKey()
                        : entry.getKey() + " (" + entry.getValue() + " activities)")
                .toList();
    }
}
