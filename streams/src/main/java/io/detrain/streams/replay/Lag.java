package io.detrain.streams.replay;

import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/** How much of what is in the log an application has still to hear, by the offsets that it has committed. */
public final class Lag implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Admin admin;
    private final Tail tail;
    private final List<String> topics;
    private final String application;

    /** @param application id of the streams application, which is the name of its group */
    public Lag(String bootstrapServers, TopicNames topics, String application) {
        this.topics = List.of(topics.of(Topics.EVENTS), topics.of(Topics.REPAIR));
        this.tail = new Tail(bootstrapServers);
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.application = application;
    }

    /**
     * Waits until all is heard that is in the log at the call; what comes later is not waited for.
     *
     * @return how many records are left when the time is over; 0 if all are heard
     */
    public long await(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var ends = patiently(this::ends, deadline);
        var left = left(ends, deadline);
        while (left > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            left = left(ends, deadline);
        }
        return left;
    }

    private long left(Map<TopicPartition, Long> ends, long deadline) {
        var heard = patiently(this::heard, deadline);
        return ends.entrySet().stream()
                .mapToLong(end -> left(end.getKey(), heard.getOrDefault(end.getKey(), 0L), end.getValue()))
                .sum();
    }

    private long left(TopicPartition place, long heard, long end) {
        return heard < end && tail.hasRecords(place, heard, end) ? end - heard : 0;
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        var latest = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition())))
                .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    private Map<TopicPartition, Long> heard() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(application)
                .partitionsToOffsetAndMetadata()
                .get();
        return committed.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    /** A question to the broker. */
    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException;
    }

    /** A broker that is away may come back. */
    private static <T> T patiently(Question<T> question, long deadline) {
        while (true) {
            try {
                return question.ask();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > deadline) {
                    throw new KafkaException("the broker does not say how far it is", e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for what is still to be heard", e);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    @Override
    public void close() {
        tail.close();
        admin.close();
    }
}
