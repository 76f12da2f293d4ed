package io.detrain.deploy.local;

import static org.apache.kafka.common.IsolationLevel.READ_COMMITTED;
import static org.apache.kafka.common.IsolationLevel.READ_UNCOMMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenTransactionsTest {

    private static final TopicPartition EVENTS = new TopicPartition("events", 0);
    private static final Map<String, Object> OF_A_WRITER =
            Map.of("transactional.id", "writer", "transaction.timeout.ms", 900_000); // nobody else ends it meanwhile

    private Broker broker;
    private Admin admin;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        broker = Broker.start(folder);
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        admin.createTopics(List.of(new NewTopic(EVENTS.topic(), 1, (short) 1)))
                .all()
                .get();
    }

    @AfterEach
    void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void shouldEndWhatWasLeftOpenSoThatWhatIsBehindItCanBeRead() throws Exception {
        try (var abandoned = producer(OF_A_WRITER)) {
            abandoned.initTransactions();
            abandoned.beginTransaction();
            var _ = abandoned.send(record("half"));
            abandoned.flush();
            write("behind");
            assertThat(end(READ_COMMITTED)).isZero();
            assertThat(end(READ_UNCOMMITTED)).isEqualTo(2);

            OpenTransactions.abort(admin);

            assertThat(end(READ_COMMITTED)).isEqualTo(3); // with the marker of the end
            assertThat(read()).containsExactly("behind");
        }
    }

    @Test
    void shouldChangeNothingWhereNothingIsOpen() throws Exception {
        try (var writer = producer(OF_A_WRITER)) {
            writer.initTransactions();
            writer.beginTransaction();
            var _ = writer.send(record("whole"));
            writer.commitTransaction();
        }
        write("behind");

        OpenTransactions.abort(admin);

        assertThat(end(READ_UNCOMMITTED)).isEqualTo(3);
        assertThat(read()).containsExactly("whole", "behind");
    }

    /** Where the partition ends for such a reader: at what is still open, if anything is. */
    private long end(IsolationLevel level) throws Exception {
        return admin.listOffsets(Map.of(EVENTS, OffsetSpec.latest()), new ListOffsetsOptions(level))
                .partitionResult(EVENTS)
                .get()
                .offset();
    }

    private List<String> read() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(EVENTS));
            consumer.seekToBeginning(Set.of(EVENTS));
            var end = consumer.endOffsets(Set.of(EVENTS)).get(EVENTS);
            var values = new ArrayList<String>();
            while (consumer.position(EVENTS) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    private void write(String value) throws Exception {
        try (var producer = producer(Map.of())) {
            producer.send(record(value)).get();
        }
    }

    private static ProducerRecord<String, String> record(String value) {
        return new ProducerRecord<>(EVENTS.topic(), value);
    }

    private KafkaProducer<String, String> producer(Map<String, Object> more) {
        var settings = new HashMap<>(more);
        settings.put("bootstrap.servers", broker.bootstrapServers());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }
}
