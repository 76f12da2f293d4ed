package io.detrain.notifier.outbox;

import io.detrain.notifier.config.KafkaSettings;
import io.detrain.notifier.config.NotifierSettings;
import io.detrain.schemas.AthletePartitioner;
import io.detrain.schemas.avro.Delivery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka clients, each with its settings and why. */
record Clients(KafkaSettings kafka, NotifierSettings settings) {

    Admin admin() {
        return Admin.create(common());
    }

    /** Hears the judgements as a member of the group. */
    KafkaConsumer<String, byte[]> group() {
        var config = consumer(true);
        var session = (int) settings.sessionTimeout().toMillis();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, settings.instance()); // a restart takes its own place again
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
        config.put( // events, flags and plans of an athlete must come to one reader
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(RangeAssignor.class));
        return consumer(config);
    }

    /** Reads whole topics, without a group. */
    KafkaConsumer<String, byte[]> reader(boolean committedOnly) {
        return consumer(consumer(committedOnly));
    }

    KafkaProducer<String, Delivery> producer(Serializer<Delivery> values) {
        var config = common();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.group() + "-" + settings.instance());
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int)
                settings.transactionTimeout().toMillis());
        config.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, AthletePartitioner.class);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0); // the loop makes the batches
        return new KafkaProducer<>(config, new StringSerializer(), values);
    }

    /** Reads a whole topic that is asked for its end again and again: no question waits behind an idle fetch. */
    KafkaConsumer<String, byte[]> prompt() {
        var config = consumer(true);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 1);
        return consumer(config);
    }

    private Map<String, Object> consumer(boolean committedOnly) {
        var config = common();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, committedOnly ? "read_committed" : "read_uncommitted");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false); // offsets travel with decisions
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put( // the broker answers one request of a connection at a time: an idle fetch holds up a question
                // behind it
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) settings.poll().toMillis());
        return config;
    }

    private static KafkaConsumer<String, byte[]> consumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> common() {
        var config = new HashMap<String, Object>();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        return config;
    }
}
