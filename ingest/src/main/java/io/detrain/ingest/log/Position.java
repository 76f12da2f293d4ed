package io.detrain.ingest.log;

import io.detrain.ingest.log.Appended.Acknowledged;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A place in the log of events that a later read can wait for: the highest offset of each partition. */
public record Position(Map<Integer, Long> offsets) {

    /** The place where all of these have been read. */
    public static Position of(Collection<Acknowledged> appended) {
        var offsets = new TreeMap<Integer, Long>();
        appended.forEach(each -> offsets.merge(each.partition(), each.offset(), Math::max));
        return new Position(offsets);
    }

    /** As it travels: {@code 3:1042,7:12}, partitions ascending. */
    public String text() {
        return offsets.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }
}
