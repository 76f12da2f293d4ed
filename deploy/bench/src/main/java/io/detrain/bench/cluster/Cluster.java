package io.detrain.bench.cluster;

import io.detrain.deploy.local.Broker;
import io.detrain.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/** A broker of one's own in a folder that goes away with it. */
public final class Cluster implements AutoCloseable {

    /** Partitions of every topic: enough for each thread of the streams to have two. */
    public static final int PARTITIONS = 4;

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Path folder;
    private final Broker broker;
    private final Admin admin;

    private Cluster(Path folder) {
        this.folder = folder;
        this.broker = Broker.start(folder.resolve("broker"));
        this.admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    /** Starts with Detrain's topics. */
    public static Cluster start() {
        try {
            var folder = Files.createTempDirectory("detrain-bench-");
            Files.createDirectories(folder.resolve("broker"));
            var cluster = new Cluster(folder);
            Topics.create(cluster.admin, PARTITIONS, (short) 1);
            Stream.of(Topics.values()).map(Topics::topic).forEach(cluster::awaitThere);
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the broker", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Its address. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Its folder. */
    public Path folder() {
        return folder;
    }

    /** Loads records as fast as it can. */
    public Loader loader() {
        return new Loader(bootstrapServers());
    }

    /** Creates compacted topics. */
    public void create(List<String> topics) {
        await(admin.createTopics(topics.stream()
                        .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1)
                                .configs(Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.9")))
                        .toList())
                .all());
        // a batch that comes before its partition is there can be overtaken by the next, and then never fits again
        topics.forEach(this::awaitThere);
    }

    private void awaitThere(String topic) {
        while (!isThere(topic)) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private boolean isThere(String topic) {
        try {
            admin.listOffsets(latest(topic)).all().get();
            return true;
        } catch (ExecutionException notYet) {
            if (notYet.getCause() instanceof RetriableException) {
                return false;
            }
            throw new IllegalStateException("the topic " + topic + " cannot be read", notYet.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Map<TopicPartition, OffsetSpec> latest(String topic) {
        return IntStream.range(0, PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(each -> new TopicPartition(topic, each), each -> OffsetSpec.latest()));
    }

    /** Deletes the topics whose names match. */
    public void delete(Predicate<String> which) {
        await(admin.deleteTopics(
                        await(admin.listTopics().names()).stream().filter(which).toList())
                .all());
    }

    /** Ends of a topic, by partition. */
    public List<Long> ends(String topic) {
        var ends = await(admin.listOffsets(latest(topic)).all());
        return IntStream.range(0, PARTITIONS)
                .mapToObj(each -> Objects.requireNonNull(ends.get(new TopicPartition(topic, each)))
                        .offset())
                .toList();
    }

    /** How many records of a topic a group has committed. */
    public long committed(String group, String topic) {
        var offsets = await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return offsets.entrySet().stream()
                .filter(each -> each.getKey().topic().equals(topic) && each.getValue() != null)
                .mapToLong(each -> each.getValue().offset())
                .sum();
    }

    /** Waits for what the broker answers. */
    public static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not do what was asked", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Keeps the interrupt, and ends. */
    public static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " is left behind", e);
        }
    }
}
