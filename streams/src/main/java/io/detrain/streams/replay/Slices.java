package io.detrain.streams.replay;

import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import java.util.Set;
import java.util.function.Predicate;

/** An athlete's part of the log is in memory while it is looked at, so that not all of them may be at once. */
final class Slices {

    private static final long EVENTS_AT_ONCE = 100_000;

    private Slices() {}

    /** Some athletes of a partition. */
    interface Each {
        void look(int partition, Predicate<String> slice);
    }

    /** Takes all athletes of the log, some at a time. */
    static void forEach(TopicNames topics, LogScan log, Each each) {
        var events = topics.of(Topics.EVENTS);
        var partitions = log.partitionsOf(events);
        for (var partition = 0; partition < partitions; partition++) {
            var slices = (int) (1 + log.size(LogScan.partitions(events, Set.of(partition))) / EVENTS_AT_ONCE);
            for (var slice = 0; slice < slices; slice++) {
                var own = slice;
                each.look(partition, owner -> Math.floorMod(owner.hashCode(), slices) == own);
            }
        }
    }
}
