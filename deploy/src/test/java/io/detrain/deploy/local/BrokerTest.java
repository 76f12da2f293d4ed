package io.detrain.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

    private static final TopicPartition EVENTS = new TopicPartition("events", 0);

    @TempDir
    Path folder;

    @Test
    void shouldHaveItsTopicsRecordsAndOffsetsAgainAfterARestart() throws Exception {
        try (var broker = Broker.start(folder)) {
            create(broker);
            write(broker, "one", "two");
            assertThat(read(broker, 2)).containsExactly("one", "two");
        }
        try (var broker = Broker.start(folder)) {
            write(broker, "three");
            assertThat(read(broker, 1)).containsExactly("three");
        }
    }

    @Test
    void shouldCommitTransactions() throws Exception {
        try (var broker = Broker.start(folder)) {
            create(broker);
            try (var producer = producer(broker, Map.of("transactional.id", "writer"))) {
                producer.initTransactions();
                producer.beginTransaction();
                var _ = producer.send(record("whole"));
                producer.commitTransaction();
            }
            assertThat(read(broker, 1)).containsExactly("whole");
        }
    }

    @Test
    void shouldNotCreateTopicsThatNobodyAskedFor() throws Exception {
        try (var broker = Broker.start(folder);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).isEmpty();
        }
    }

    /** The last one has nobody left who could approve of its going; five minutes would be Kafka's patience. */
    @Test
    @Timeout(60)
    void shouldStopSoonWithoutTheOthersOfItsCluster() {
        var brokers = Seat.around(3).parallelStream() // one alone would wait for the others
                .map(seat -> Broker.start(folder.resolve("broker-" + seat.node()), seat))
                .toList();

        brokers.forEach(Broker::close);

        assertThat(brokers).noneMatch(BrokerTest::isListening);
    }

    private static boolean isListening(Broker broker) {
        var address = broker.bootstrapServers().split(":", 2);
        try (var _ = new Socket(address[0], Integer.parseInt(address[1]))) {
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private static void create(Broker broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(EVENTS.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void write(Broker broker, String... values) throws Exception {
        try (var producer = producer(broker, Map.of())) {
            for (var value : values) {
                producer.send(record(value)).get();
            }
        }
    }

    private static ProducerRecord<String, String> record(String value) {
        return new ProducerRecord<>(EVENTS.topic(), value);
    }

    private static KafkaProducer<String, String> producer(Broker broker, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("bootstrap.servers", broker.bootstrapServers());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** So many records that a group has not read yet; it commits what it returns. A commit's marker may come late. */
    private static List<String> read(Broker broker, int records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "group.id", "readers",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(EVENTS));
            var values = new ArrayList<String>();
            await().untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
                assertThat(values).hasSizeGreaterThanOrEqualTo(records);
            });
            consumer.commitSync();
            return values;
        }
    }
}
