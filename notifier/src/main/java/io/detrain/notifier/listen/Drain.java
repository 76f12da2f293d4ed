package io.detrain.notifier.listen;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads partitions up to where their logs ended. */
public final class Drain {

    private static final Duration WAIT = Duration.ofMillis(20);

    private Drain() {}

    /** True once the consumer has read what stands before these ends. */
    public static boolean reached(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Hands over every record up to the ends that the partitions have now. */
    public static void toEnd(
            KafkaConsumer<String, byte[]> consumer,
            Collection<TopicPartition> partitions,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        to(consumer, consumer.endOffsets(partitions), each);
    }

    /** Hands over every record up to these ends. */
    public static void to(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        while (!reached(consumer, ends)) {
            consumer.poll(WAIT).forEach(each);
        }
    }
}
