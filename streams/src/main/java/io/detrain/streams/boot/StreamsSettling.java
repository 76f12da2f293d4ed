package io.detrain.streams.boot;

import io.detrain.schemas.Topics;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Waits until everything that was acknowledged is judged, every due day is open, and all of it can be read. */
@Singleton
public final class StreamsSettling {

    private static final long CALLS_EVERY_MS = 100;

    private final StreamsRuntime runtime;
    private volatile Map<TopicPartition, OffsetSpec> events = Map.of(); // partitions never change under state
    private volatile Map<TopicPartition, OffsetSpec> outputs = Map.of();

    StreamsSettling(StreamsRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * Returns once every event in the log at the call is judged, every day due by the clock's time at the call is
     * open, and all outcomes are committed and visible.
     *
     * @throws IllegalStateException if that takes longer than the time-out
     */
    public void await(Duration timeout) {
        var now = runtime.clock().instant();
        var deadline = System.nanoTime() + timeout.toNanos();
        try {
            awaitReady(deadline);
            var ends = latest(events, IsolationLevel.READ_UNCOMMITTED);
            runtime.progress().await(byPartition(ends), now);
            awaitJudged(ends, deadline);
            awaitOpened(now, deadline);
            until(runtime.progress()::isAllCommitted, "what was done is not committed yet", deadline);
            awaitVisible(deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the streams service", e);
        } finally {
            runtime.progress().awaitNothing();
        }
    }

    /** The same, with every athlete folded anew who needs it. */
    public void awaitRepaired(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        await(timeout);
        while (!runtime.repairs().pending().isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("athletes still wait for a repair");
            }
            runtime.repairs().call();
            runtime.progress().awaitChange(CALLS_EVERY_MS);
        }
        await(timeout);
    }

    private static Map<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().partition(), Map.Entry::getValue));
    }

    /**
     * Returns true once the events before these offsets are judged and visible; false if the time is over before.
     *
     * @param positions next offset by partition of the events topic
     */
    public boolean awaitPositions(Map<Integer, Long> positions, Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        var ends = new HashMap<TopicPartition, Long>();
        positions.forEach((partition, offset) ->
                ends.put(new TopicPartition(runtime.topics().of(Topics.EVENTS), partition), offset));
        try {
            awaitReady(deadline);
            awaitJudged(ends, deadline);
            awaitVisible(deadline);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /**
     * Returns true once the requests at these offsets of the repair topic are heard and committed; false if the time is
     * over before.
     */
    public boolean awaitHeard(Map<TopicPartition, Long> asked, Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        try {
            until(
                    () -> {
                        var group = groupOffsets();
                        return asked.entrySet().stream()
                                .allMatch(each -> group.getOrDefault(each.getKey(), 0L) > each.getValue());
                    },
                    "requests are still to be heard",
                    deadline);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void awaitReady(long deadline) throws InterruptedException {
        until(runtime::isReady, "the streams service is not running yet", deadline);
        if (outputs.isEmpty()) {
            events = partitions(Stream.of(Topics.EVENTS));
            outputs = partitions(Topics.judgements().stream());
        }
    }

    private void awaitJudged(Map<TopicPartition, Long> ends, long deadline) throws InterruptedException {
        var behind = new HashMap<>(ends);
        var tails = new EmptyTails(runtime.bootstrapServers());
        until(() -> dropReached(behind, tails), "events are still being judged", deadline);
    }

    private boolean dropReached(Map<TopicPartition, Long> behind, EmptyTails tails) {
        var committed = runtime.progress().committedByPartition();
        behind.entrySet().removeIf(end -> {
            var task = committed.get(end.getKey().partition());
            return end.getValue() == 0 || (task != null && task.offset() >= end.getValue());
        });
        if (!behind.isEmpty() && behind.keySet().stream().anyMatch(each -> nothingRead(committed, each))) {
            var group = groupOffsets(); // a task that has read nothing since its start knows no offset of its own
            behind.entrySet().removeIf(end -> group.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
        tails.drop(behind, place -> reached(committed, place));
        return behind.isEmpty();
    }

    private long reached(Map<Integer, Progress.Committed> committed, TopicPartition place) {
        var task = committed.get(place.partition());
        return task == null || task.offset() < 0 ? groupOffsets().getOrDefault(place, 0L) : task.offset();
    }

    private static boolean nothingRead(Map<Integer, Progress.Committed> committed, TopicPartition partition) {
        var task = committed.get(partition.partition());
        return task == null || task.offset() < 0;
    }

    private void awaitOpened(Instant now, long deadline) throws InterruptedException {
        until(
                () -> {
                    var committed = runtime.progress().committedByPartition();
                    return events.keySet().stream() // a task that changes hands has opened nothing yet
                            .map(each -> committed.get(each.partition()))
                            .allMatch(
                                    task -> task != null && !task.openedUntil().isBefore(now));
                },
                "days are still being opened",
                deadline);
    }

    /** A commit is acknowledged before its markers are written: read-committed readers may lag a moment behind it. */
    private void awaitVisible(long deadline) throws InterruptedException {
        var written = latest(outputs, IsolationLevel.READ_UNCOMMITTED);
        until(
                () -> {
                    var stable = latest(outputs, IsolationLevel.READ_COMMITTED);
                    return written.entrySet().stream()
                            .allMatch(each -> stable.getOrDefault(each.getKey(), 0L) >= each.getValue());
                },
                "outcomes are not committed yet",
                deadline);
        until(() -> runtime.view().hasReached(written), "the view is still reading", deadline);
    }

    private void until(BooleanSupplier done, String otherwise, long deadline) throws InterruptedException {
        while (!done.getAsBoolean()) {
            var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IllegalStateException(otherwise);
            }
            runtime.progress().awaitChange(Math.min(left, 5));
        }
    }

    private Map<TopicPartition, OffsetSpec> partitions(Stream<Topics> topics) {
        try {
            return runtime
                    .admin()
                    .describeTopics(topics.map(runtime.topics()::of).toList())
                    .allTopicNames()
                    .get()
                    .values()
                    .stream()
                    .flatMap(StreamsSettling::partitionsOf)
                    .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
        } catch (ExecutionException | InterruptedException e) {
            throw broken(e);
        }
    }

    private static Stream<TopicPartition> partitionsOf(TopicDescription topic) {
        return topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition()));
    }

    private Map<TopicPartition, Long> latest(Map<TopicPartition, OffsetSpec> partitions, IsolationLevel isolation) {
        try {
            return runtime
                    .admin()
                    .listOffsets(partitions, new ListOffsetsOptions(isolation))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, StreamsSettling::offset));
        } catch (ExecutionException | InterruptedException e) {
            throw broken(e);
        }
    }

    private static long offset(Map.Entry<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> entry) {
        return entry.getValue().offset();
    }

    private Map<TopicPartition, Long> groupOffsets() {
        try {
            return runtime
                    .admin()
                    .listConsumerGroupOffsets(runtime.group())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .entrySet()
                    .stream()
                    .filter(each -> each.getValue() != null)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().offset()));
        } catch (ExecutionException | InterruptedException e) {
            throw broken(e);
        }
    }

    private static IllegalStateException broken(Exception cause) {
        return new IllegalStateException("the broker does not answer", cause);
    }
}
