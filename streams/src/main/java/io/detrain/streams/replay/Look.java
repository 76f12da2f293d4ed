package io.detrain.streams.replay;

import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Some athletes of a partition as the topics have them: their log, what runs, and what is published. */
final class Look {

    private final Map<String, Map<String, byte[]>> events = new TreeMap<>();
    private final Map<String, Map<String, byte[]>> flags = new TreeMap<>();
    private final Map<String, Map<String, byte[]>> plans = new TreeMap<>();
    private final Map<String, Map<String, byte[]>> states = new TreeMap<>();
    private final Map<String, Map<String, byte[]>> marks = new TreeMap<>();

    private Look() {}

    /** The state first: what is heard after it is in the log, and a second look finds it in both. */
    static Look at(int partition, Predicate<String> wanted, TopicNames topics, String application, LogScan log) {
        var look = new Look();
        look.read(application + "-athletes-changelog", partition, wanted, look.states, log);
        look.read(topics.of(Topics.FLAGS), partition, wanted, look.flags, log);
        look.read(topics.of(Topics.PLANS), partition, wanted, look.plans, log);
        look.read(application + "-repairs-changelog", partition, wanted, look.marks, log);
        look.read(topics.of(Topics.EVENTS), partition, wanted, look.events, log);
        return look;
    }

    /** All that stands of them, in any partition. */
    static Look atStanding(
            Collection<Integer> partitions,
            Predicate<String> wanted,
            TopicNames topics,
            String application,
            LogScan log) {
        var look = new Look();
        look.read(application + "-athletes-changelog", partitions, wanted, look.states, log);
        look.read(topics.of(Topics.FLAGS), partitions, wanted, look.flags, log);
        look.read(topics.of(Topics.PLANS), partitions, wanted, look.plans, log);
        look.read(application + "-repairs-changelog", partitions, wanted, look.marks, log);
        return look;
    }

    /** What is known of their lives, and nothing of what was said. */
    static Look atLives(int partition, Predicate<String> wanted, TopicNames topics, String application, LogScan log) {
        var look = new Look();
        look.read(application + "-athletes-changelog", partition, wanted, look.states, log);
        look.read(topics.of(Topics.EVENTS), partition, wanted, look.events, log);
        return look;
    }

    /** What was said, and nothing else. */
    static Look atSaid(int partition, Predicate<String> wanted, TopicNames topics, LogScan log) {
        var look = new Look();
        look.read(topics.of(Topics.FLAGS), partition, wanted, look.flags, log);
        look.read(topics.of(Topics.PLANS), partition, wanted, look.plans, log);
        return look;
    }

    private void read(
            String topic, int partition, Predicate<String> wanted, Map<String, Map<String, byte[]>> into, LogScan log) {
        read(topic, Set.of(partition), wanted, into, log);
    }

    private void read(
            String topic,
            Collection<Integer> partitions,
            Predicate<String> wanted,
            Map<String, Map<String, byte[]>> into,
            LogScan log) {
        var ends = log.ends(LogScan.partitions(topic, partitions));
        log.read(
                ends,
                () -> false,
                record -> Owners.of(record.key())
                        .filter(wanted)
                        .ifPresent(owner -> take(record, into.computeIfAbsent(owner, unused -> new TreeMap<>()))));
    }

    private static void take(ConsumerRecord<String, byte[]> record, Map<String, byte[]> into) {
        if (record.value() == null) {
            into.remove(record.key());
        } else {
            into.put(record.key(), record.value());
        }
    }

    /** All of whom anything is known. */
    Set<String> owners() {
        var owners = new TreeSet<>(events.keySet());
        owners.addAll(states.keySet());
        return owners;
    }

    /** All of whom something was said. */
    Set<String> spokenOf() {
        var owners = new TreeSet<>(flags.keySet());
        owners.addAll(plans.keySet());
        return owners;
    }

    boolean isPending(String owner) {
        return !values(marks, owner).isEmpty();
    }

    Optional<byte[]> state(String owner) {
        return values(states, owner).stream().findFirst();
    }

    Collection<byte[]> events(String owner) {
        return values(events, owner);
    }

    Collection<byte[]> flags(String owner) {
        return values(flags, owner);
    }

    Collection<byte[]> plans(String owner) {
        return values(plans, owner);
    }

    private static Collection<byte[]> values(Map<String, Map<String, byte[]>> all, String owner) {
        return List.copyOf(all.getOrDefault(owner, Map.of()).values());
    }
}
