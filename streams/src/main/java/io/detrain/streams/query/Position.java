package io.detrain.streams.query;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A place in the events topic, as ingest gives it out: the highest offset of each partition, {@code 3:1042,7:12}. */
record Position(Map<Integer, Long> next) {

    /** Reads it; empty if the text is not one. */
    static Optional<Position> parse(String text) {
        var next = new TreeMap<Integer, Long>();
        for (var part : text.split(",", -1)) {
            var pair = part.split(":", -1);
            if (pair.length != 2 || !isNumber(pair[0], 6) || !isNumber(pair[1], 18)) {
                return Optional.empty();
            }
            next.merge(Integer.valueOf(pair[0]), Long.parseLong(pair[1]) + 1, Math::max);
        }
        return Optional.of(new Position(next));
    }

    private static boolean isNumber(String text, int digits) {
        return !text.isEmpty() && text.length() <= digits && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
