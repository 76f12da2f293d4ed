package io.detrain.streams.listen;

import io.detrain.schemas.Topics;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * How far somebody has followed what was committed: the next offset of each place, {@code d3:1042,f3:7,p3:12}.
 *
 * <p>It means the same on every instance, since it counts in the log and not in what one of them has seen.
 */
public record Cursor(Map<TopicPartition, Long> next) {

    private static final int MOST_CHARACTERS = 100_000;
    private static final Map<Character, Topics> TOPICS = Map.of('d', Topics.DAYS, 'f', Topics.FLAGS, 'p', Topics.PLANS);

    public Cursor {
        next = Map.copyOf(next);
    }

    /** Reads it; empty if the text is none. */
    public static Optional<Cursor> parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        var next = new TreeMap<TopicPartition, Long>(Comparator.comparing(TopicPartition::toString));
        for (var part : text.split(",", -1)) {
            var place = place(part);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            next.put(place.get(), Long.valueOf(part.substring(part.indexOf(':') + 1)));
        }
        return Optional.of(new Cursor(next));
    }

    private static Optional<TopicPartition> place(String part) {
        if (!part.matches("[dfp]\\d{1,6}:\\d{1,18}")) {
            return Optional.empty();
        }
        var partition = Integer.parseInt(part.substring(1, part.indexOf(':')));
        return Optional.ofNullable(TOPICS.get(part.charAt(0)))
                .map(topic -> new TopicPartition(topic.topic(), partition));
    }

    /** As it is given out and comes back. */
    public String text() {
        return next.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<TopicPartition, Long> each) ->
                                each.getKey().partition())
                        .thenComparing(each -> each.getKey().topic()))
                .map(each -> letter(each.getKey()) + each.getKey().partition() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }

    private static String letter(TopicPartition place) {
        return TOPICS.entrySet().stream()
                .filter(each -> each.getValue().topic().equals(place.topic()))
                .map(each -> each.getKey().toString())
                .findFirst()
                .orElseThrow();
    }
}
