package io.detrain.streams.reshard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.AthletePartitioner;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.testing.RealBroker;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A log on its way to another number of partitions. */
@ExtendWith(RealBroker.class)
@SuppressWarnings("NullAway.Init") // JUnit and its extensions set the fields
class LogCopyTest {

    private static final TopicNames FROM = TopicNames.LIVE;
    private static final TopicNames TO = TopicNames.of("detrain.p5");
    private static final long BEGAN_MS = 1_750_000_000_000L;

    KafkaCluster cluster;

    @Test
    void each_athletes_records_are_copied_once_in_their_order_however_often_the_copy_is_killed() throws Exception {
        create(FROM, 2);
        create(TO, 5);
        write(0, 300);

        assertThatThrownBy(() -> copy(100, copied -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        leaveTransactionOpen();
        assertThat(copy(100, copied -> {})).isEqualTo(300 + 4 - 100);
        assertThat(copy(100, copied -> {})).isZero();
        write(300, 10);
        assertThat(copy(100, copied -> {})).isEqualTo(10);

        for (var topic : List.of(Topics.EVENTS, Topics.ATHLETES, Topics.DELIVERIES)) {
            assertThat(byOwner(TO.of(topic), 5)).isEqualTo(byOwner(FROM.of(topic), 2));
        }
        assertThat(read(TO.of(Topics.REJECTED), 5)).isEmpty();
    }

    private long copy(int atOnce, java.util.function.LongConsumer progress) {
        try (var copy = new LogCopy(cluster.getBootstrapServers(), FROM, TO, atOnce)) {
            var copied = copy.copy(progress);
            assertThat(copy.left()).isZero();
            return copied;
        }
    }

    /** As one does who is killed in the middle of a transaction. */
    @SuppressWarnings("resource") // nobody closes what is killed
    private void leaveTransactionOpen() throws Exception {
        var killed = producer(Map.of("transactional.id", TO.own("detrain-reshard")));
        killed.initTransactions();
        killed.beginTransaction();
        killed.send(new ProducerRecord<>(TO.of(Topics.EVENTS), 0, "acme/a0/e", new byte[] {1}))
                .get();
    }

    private void write(int first, int count) throws Exception {
        try (var producer = producer(Map.of("partitioner.class", AthletePartitioner.class.getName()))) {
            for (var i = first; i < first + count; i++) {
                producer.send(record(Topics.EVENTS, i, "acme/a" + i % 20 + "/e" + i / 40, new byte[] {(byte) i}));
            }
            if (first == 0) {
                producer.send(record(Topics.ATHLETES, 0, "acme/a1", new byte[] {7}));
                producer.send(record(Topics.DELIVERIES, 0, "acme/a1/n", new byte[] {8}));
                producer.send(record(Topics.EVENTS, 0, "acme/a3/e0", null)); // erased
                producer.send(new ProducerRecord<>(FROM.of(Topics.EVENTS), 1, "nobodys", new byte[] {9}));
            }
        }
    }

    private static ProducerRecord<String, byte[]> record(Topics topic, int i, String key, byte @Nullable [] value) {
        var record = new ProducerRecord<>(FROM.of(topic), null, BEGAN_MS + i, key, value);
        record.headers().add("n", Integer.toString(i).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private KafkaProducer<String, byte[]> producer(Map<String, Object> more) {
        var config = new HashMap<>(more);
        config.put("bootstrap.servers", cluster.getBootstrapServers());
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    private void create(TopicNames names, int partitions) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", cluster.getBootstrapServers()))) {
            Topics.create(admin, names, partitions, (short) 1);
        }
    }

    private Map<String, List<String>> byOwner(String topic, int partitions) {
        var byOwner = new TreeMap<String, List<String>>();
        for (var record : read(topic, partitions)) {
            var owner = record.key().replaceFirst("^([^/]+/[^/]+)/.*", "$1");
            if (owner.contains("/")) {
                assertThat(record.partition())
                        .isEqualTo(AthleteKey.ownerOf(record.key()).partition(partitions));
            }
            byOwner.computeIfAbsent(owner, unused -> new ArrayList<>()).add(text(record));
        }
        return byOwner;
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        var value = record.value() == null ? "erased" : Byte.toString(record.value()[0]);
        var headers = new StringBuilder();
        record.headers()
                .forEach(header ->
                        headers.append(header.key()).append(new String(header.value(), StandardCharsets.UTF_8)));
        var at = record.key().equals("nobodys") ? 0 : record.timestamp();
        return record.key() + " " + value + " " + at + " " + headers;
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic, int partitions) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", cluster.getBootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var places = new ArrayList<TopicPartition>();
            for (var partition = 0; partition < partitions; partition++) {
                places.add(new TopicPartition(topic, partition));
            }
            consumer.assign(places);
            consumer.seekToBeginning(places);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            var ends = consumer.endOffsets(places);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }
}
