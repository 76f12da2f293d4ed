package io.detrain.streams.reshard;

import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.streams.replay.Tail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What the new topics need besides the records: partitions, somebody who has judged all of them, and a notifier that
 * begins behind what was said before.
 */
public final class Handover {

    private static final List<Topics> JUDGED = List.of(Topics.EVENTS);
    private static final List<Topics> HEARD = List.of(Topics.EVENTS, Topics.FLAGS, Topics.PLANS);

    private final Admin admin;
    private final String bootstrapServers;
    private final TopicNames from;
    private final TopicNames to;

    public Handover(Admin admin, String bootstrapServers, TopicNames from, TopicNames to) {
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
        this.from = from;
        this.to = to;
    }

    /** What topics with so many partitions are called. */
    public static TopicNames named(int partitions) {
        return TopicNames.of(TopicNames.LIVE.prefix() + ".p" + partitions);
    }

    /** Number of partitions of the events, by whatever names; 0 if they are not there. */
    public int partitions(TopicNames names) throws InterruptedException {
        try {
            return admin.describeTopics(List.of(names.of(Topics.EVENTS))).allTopicNames().get().values().stream()
                    .mapToInt(topic -> topic.partitions().size())
                    .sum();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0;
            }
            throw broken(e);
        }
    }

    /** How many events the application of the new topics has still to judge; empty if none has begun. */
    public Optional<Long> leftToJudge(String application) throws InterruptedException {
        var offsets = offsets(application);
        var ends = ends(to, JUDGED);
        return offsets.keySet().stream().anyMatch(ends::containsKey)
                ? Optional.of(left(ends, offsets))
                : Optional.empty();
    }

    /** How much of what is published the notifier has still to hear. */
    public long leftToHear(String group) throws InterruptedException {
        return left(ends(from, HEARD), offsets(group));
    }

    /** Whether nobody hears for the notifier now. */
    public boolean isSilent(String group) throws InterruptedException {
        try {
            var state = admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .map(each -> each.groupState())
                    .findFirst();
            return state.filter(each -> each != GroupState.EMPTY && each != GroupState.DEAD)
                    .isEmpty();
        } catch (ExecutionException unknown) {
            return true;
        }
    }

    /** Whoever was stopped keeps its place in the group for a while, should it come back: here it does not. */
    public void dismiss(String group) throws InterruptedException {
        if (isSilent(group)) {
            return;
        }
        try {
            admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw broken(e);
        }
    }

    /** From here on the notifier hears the new topics: all that stands in them was heard in the old ones. */
    public void handOver(String group) throws InterruptedException {
        var behind = ends(to, HEARD).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue())));
        try {
            admin.alterConsumerGroupOffsets(group, behind).all().get();
        } catch (ExecutionException e) {
            throw broken(e);
        }
    }

    /** Markers of transactions are nothing that could be read. */
    private long left(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> offsets) {
        try (var tail = new Tail(bootstrapServers)) {
            return ends.entrySet().stream()
                    .mapToLong(end -> left(end.getKey(), offsets.getOrDefault(end.getKey(), 0L), end.getValue(), tail))
                    .sum();
        }
    }

    private static long left(TopicPartition place, long from, long end, Tail tail) {
        return from < end && tail.hasRecords(place, from, end) ? end - from : 0;
    }

    private Map<TopicPartition, Long> offsets(String group) throws InterruptedException {
        try {
            var offsets = new HashMap<TopicPartition, Long>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((place, offset) ->
                            Optional.ofNullable(offset).ifPresent(known -> offsets.put(place, known.offset())));
            return offsets;
        } catch (ExecutionException e) {
            throw broken(e);
        }
    }

    private Map<TopicPartition, Long> ends(TopicNames names, List<Topics> topics) throws InterruptedException {
        try {
            var places =
                    admin
                            .describeTopics(topics.stream().map(names::of).toList())
                            .allTopicNames()
                            .get()
                            .values()
                            .stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(each -> new TopicPartition(topic.name(), each.partition())))
                            .collect(Collectors.toMap(place -> place, place -> OffsetSpec.latest()));
            return admin
                    .listOffsets(places, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Handover::offset));
        } catch (ExecutionException e) {
            throw broken(e);
        }
    }

    private static long offset(Map.Entry<TopicPartition, ListOffsetsResultInfo> entry) {
        return entry.getValue().offset();
    }

    private static IllegalStateException broken(ExecutionException e) {
        return new IllegalStateException("the broker refuses: " + e.getMessage(), e);
    }
}
