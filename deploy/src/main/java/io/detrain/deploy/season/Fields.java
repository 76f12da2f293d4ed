package io.detrain.deploy.season;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of one event in the order in which they are written. */
final class Fields {

    private final Map<String, Object> map = new LinkedHashMap<>();

    private Fields() {}

    static Fields of(String type, Person person, String id, int revision, Instant occurredAt) {
        var local = occurredAt.truncatedTo(ChronoUnit.SECONDS).atZone(person.zone());
        return new Fields()
                .put("type", type)
                .put("athlete", person.id())
                .put("id", id)
                .put("revision", revision)
                .put("occurredAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local))
                .put("zone", person.zone().getId());
    }

    Fields put(String name, Object value) {
        map.put(name, value);
        return this;
    }

    Map<String, Object> map() {
        return map;
    }
}
