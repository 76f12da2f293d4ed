package io.detrain.notifier.listen;

import io.detrain.notifier.notice.Input;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Hears flags and plans, committed ones only, and what athletes answer. Belongs to the thread that polls it. */
public final class Ear {

    /** Told when this instance takes over partitions of athletes, or loses them all. */
    public interface Share {

        /** These partitions' athletes are ours from now on. */
        void taken(Set<Integer> partitions);

        /** No athlete is ours. */
        void lost();
    }

    private final KafkaConsumer<String, byte[]> consumer;
    private final Decoder decoder;

    public Ear(KafkaConsumer<String, byte[]> consumer, TopicNames topics, Decoder decoder, Share share) {
        this.consumer = consumer;
        this.decoder = decoder;
        consumer.subscribe(
                Stream.of(Topics.EVENTS, Topics.FLAGS, Topics.PLANS)
                        .map(topics::of)
                        .toList(),
                new Rebalance(share));
    }

    /** Stops hearing while too much waits, and goes on afterwards; the group is kept either way. */
    public void hold(boolean full) {
        if (full) {
            consumer.pause(consumer.assignment());
        } else if (!consumer.paused().isEmpty()) {
            consumer.resume(consumer.paused());
        }
    }

    /** What was published since the last call; waits at most so long for something. */
    public List<Heard> poll(Duration wait) {
        var heard = new ArrayList<Heard>();
        for (var record : consumer.poll(wait)) {
            input(record).ifPresent(input -> heard.add(new Heard(input, place(record), record.offset())));
        }
        return heard;
    }

    /** Where the topics end now, counting only what is committed; empty while nothing is assigned to us. */
    public Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(consumer.assignment());
    }

    /** True once everything before these ends was heard. */
    public boolean reached(Map<TopicPartition, Long> ends) {
        return consumer.assignment().containsAll(ends.keySet()) && Drain.reached(consumer, ends);
    }

    /** Next offset of each partition that we hear. */
    public Map<TopicPartition, Long> positions() {
        return consumer.assignment().stream().collect(Collectors.toMap(place -> place, consumer::position));
    }

    /** Who we are to the group: a transaction with it fences an earlier self. */
    public ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    private Optional<? extends Input> input(ConsumerRecord<String, byte[]> record) {
        return decoder.decode(record).flatMap(OutcomeReader::read);
    }

    private static TopicPartition place(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** Events, flags and plans of an athlete have the same partition number and, by range assignment, the same reader. */
    private record Rebalance(Share share) implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            share.taken(partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet()));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            share.lost();
        }
    }
}
