package io.detrain.streams.boot;

import io.detrain.streams.replay.Tail;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.TopicPartition;

/** Takes out partitions in which nothing but markers is left; it looks now and then, as it hardly ever happens. */
final class EmptyTails {

    private static final long EVERY_NS = Duration.ofMillis(250).toNanos();

    private final String bootstrapServers;
    private long next = System.nanoTime() + EVERY_NS;

    EmptyTails(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** @param reached next offset of a partition that is to be judged */
    void drop(Map<TopicPartition, Long> behind, ToLongFunction<TopicPartition> reached) {
        if (behind.isEmpty() || System.nanoTime() < next) {
            return;
        }
        next = System.nanoTime() + EVERY_NS;
        try (var tail = new Tail(bootstrapServers)) {
            behind.entrySet()
                    .removeIf(end -> !tail.hasRecords(end.getKey(), reached.applyAsLong(end.getKey()), end.getValue()));
        }
    }
}
