package io.detrain.notifier.outbox;

import io.detrain.notifier.listen.Decoder;
import io.detrain.notifier.listen.Drain;
import io.detrain.notifier.notice.Notice;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.Delivery;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The outbox on disk: the deliveries topic, read back whole and written in one transaction with what was heard. */
final class Books {

    private final KafkaConsumer<String, byte[]> committed;
    private final KafkaConsumer<String, byte[]> written;
    private final Producer<String, Delivery> producer;
    private final Decoder decoder;
    private final String deliveries;

    /**
     * @param committed reads what is committed
     * @param written sees what is written, committed or not
     */
    Books(
            KafkaConsumer<String, byte[]> committed,
            KafkaConsumer<String, byte[]> written,
            Producer<String, Delivery> producer,
            TopicNames topics,
            Decoder decoder) {
        this.committed = committed;
        this.written = written;
        this.producer = producer;
        this.decoder = decoder;
        this.deliveries = topics.of(Topics.DELIVERIES);
    }

    /**
     * Hands over the messages of these partitions. It waits for transactions that are still open there: a predecessor's
     * last decision must not be missed.
     */
    void read(Set<Integer> partitions, Consumer<Notice> each) {
        var places = partitions.stream()
                .map(partition -> new TopicPartition(deliveries, partition))
                .toList();
        committed.assign(places);
        committed.seekToBeginning(places);
        Drain.to(
                committed,
                written.endOffsets(places),
                record -> decoder.decode(record)
                        .filter(Delivery.class::isInstance)
                        .map(value -> NoticeWire.read((Delivery) value))
                        .ifPresent(each));
    }

    /** Writes changed messages and what of the judgements has been heard: all or nothing. */
    void write(Iterable<Notice> notices, Map<TopicPartition, OffsetAndMetadata> heard, ConsumerGroupMetadata group) {
        producer.beginTransaction();
        notices.forEach(notice ->
                producer.send(new ProducerRecord<>(deliveries, NoticeWire.key(notice), NoticeWire.write(notice))));
        if (!heard.isEmpty()) {
            producer.sendOffsetsToTransaction(heard, group);
        }
        producer.commitTransaction();
    }
}
