package io.detrain.deploy.chaos;

import io.detrain.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The dead letters, beside the poison that is in the log. */
record Letters(TopicReader reader) {

    /** Poison that was not set aside, or twice, and what was set aside and is no poison; nothing if all is well. */
    List<String> faults(Acknowledged acknowledged) {
        var poison = new TreeSet<>(acknowledged.poisoned());
        reader.read(Topics.EVENTS, record -> {
            if (record.headers().lastHeader(Acknowledged.POISONED) != null) {
                poison.add(record.topic() + ":" + record.partition() + ":" + record.offset());
            }
        });
        var setAside = new TreeMap<String, List<String>>();
        reader.read(
                Topics.REJECTED,
                record -> header(record, "origin")
                        .ifPresent(origin -> setAside.computeIfAbsent(origin, unused -> new ArrayList<>())
                                .add(header(record, "reason").orElse("no reason"))));
        var faults = new ArrayList<String>();
        for (var each : poison) {
            var times = setAside.getOrDefault(each, List.of()).size();
            if (times != 1) {
                faults.add("poison at " + each + " was set aside " + times + " times");
            }
        }
        setAside.forEach((origin, reasons) -> {
            if (!poison.contains(origin)) {
                faults.add("a good event at " + origin + " was set aside: " + reasons.getFirst());
            }
        });
        return faults;
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    /** Sends all of them again, to the partitions that they came from; tells how many. */
    int replay(PoisonProducer producer) {
        var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
        reader.read(Topics.REJECTED, letters::add);
        for (var letter : letters) {
            producer.send(origin(letter).partition(), letter.key(), letter.value());
        }
        return letters.size();
    }

    private static TopicPartition origin(ConsumerRecord<String, byte[]> letter) {
        var parts = header(letter, "origin").orElseThrow().split(":", -1);
        return new TopicPartition(parts[0], Integer.parseInt(parts[1]));
    }

    /** The states that are kept for the athletes, by name. */
    TreeMap<String, String> states() {
        var states = new TreeMap<String, String>();
        reader.read(InstancePlace.APPLICATION + "-athletes-changelog", record -> {
            if (record.value() == null) {
                states.remove(record.key());
            } else {
                states.put(record.key(), java.util.HexFormat.of().formatHex(record.value()));
            }
        });
        return new TreeMap<>(Collections.unmodifiableMap(states));
    }
}
