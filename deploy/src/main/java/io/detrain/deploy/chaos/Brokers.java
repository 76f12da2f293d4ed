package io.detrain.deploy.chaos;

import io.detrain.deploy.local.Broker;
import io.detrain.deploy.local.Registry;
import io.detrain.deploy.local.Seat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;

/** Three brokers and a registry, in this process or each in its own. */
final class Brokers implements AutoCloseable {

    private static final int BROKERS = 3;
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration REPLICATED_WITHIN = Duration.ofMinutes(2);

    private final Path folder;
    private final boolean ofProcesses;
    private final List<Seat> seats = Seat.around(BROKERS);
    private final List<Member> members;
    private final Optional<Registry> registry;
    private final String registryUrl;
    private final Admin admin;

    /** @param ofProcesses whether each is a process of its own; then the registry is the real one */
    Brokers(Path folder, boolean ofProcesses) {
        this.folder = folder;
        this.ofProcesses = ofProcesses;
        this.registry = ofProcesses ? Optional.of(Registry.launch(folder("registry"))) : Optional.empty();
        this.members = seats.stream().map(this::broker).toList();
        start();
        this.registryUrl = registry.map(each -> each.await().url()).orElseGet(() -> "mock://" + folder.getFileName());
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    private Member broker(Seat seat) {
        var name = "broker-" + seat.node();
        var data = folder(name);
        return ofProcesses
                ? new Outside(name, ChaosPart.broker(log(name), data, seat), log(name))
                : Inside.broker(name, () -> Broker.start(data, seat));
    }

    /** Where a member writes what it has to say. */
    Path log(String name) {
        return folder("log").resolve(name + ".log");
    }

    /** Where a member keeps its data. */
    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        if (ofProcesses) {
            members.forEach(Member::start);
        } else {
            members.parallelStream().forEach(Member::start); // one alone would wait for the others
        }
    }

    List<Member> members() {
        return members;
    }

    boolean ofProcesses() {
        return ofProcesses;
    }

    String bootstrapServers() {
        return seats.getFirst().bootstrapServers();
    }

    String registryUrl() {
        return registryUrl;
    }

    /** Waits until every broker has every record, so that any one may go. */
    void awaitReplicated() throws InterruptedException {
        var deadline = System.nanoTime() + REPLICATED_WITHIN.toNanos();
        while (!isReplicated()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the brokers are not in sync again");
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private boolean isReplicated() throws InterruptedException {
        try {
            var topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            return admin.describeCluster().nodes().get().size() == BROKERS
                    && admin.describeTopics(topics).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .allMatch(partition -> partition.isr().size() == BROKERS);
        } catch (ExecutionException notNow) {
            return false;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
        members.parallelStream().forEach(Member::close);
        registry.ifPresent(Registry::close);
    }
}
