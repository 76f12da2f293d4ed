package io.detrain.streams.boot;

import io.detrain.schemas.Topics;
import io.detrain.streams.topology.BoundedRocks;
import io.detrain.streams.topology.DeadLetters;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Every setting of Kafka Streams that is set on purpose, and why; a test holds the whole map. */
public final class StreamsProperties {

    private StreamsProperties() {}

    /** The settings of Kafka Streams. */
    public static Properties of(StreamsSettings settings, ClusterSettings cluster) {
        var properties = new Properties();
        identity(properties, settings, cluster);
        correctness(properties, settings, cluster);
        pace(properties, settings);
        memory(properties);
        group(properties, settings, cluster);
        producer(properties);
        return properties;
    }

    private static void identity(Properties properties, StreamsSettings settings, ClusterSettings cluster) {
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.application(cluster));
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
        // holds the process id that is part of the transactional id: a new folder leaves the last run's transaction
        // open
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir());
        // where the others send questions about the athletes that are here
        properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, settings.address());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) cluster.replicas());
    }

    private static void correctness(Properties properties, StreamsSettings settings, ClusterSettings cluster) {
        // one event changes state and outcomes together, or neither
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // a store or topic named by its place in the code would change its name with the code
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // 'all' would rename internal topics; there is nothing to gain in one processor
        properties.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.NO_OPTIMIZATION);
        // poison is set aside within the transaction, and the stream goes on
        properties.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                settings.topics(cluster).of(Topics.REJECTED));
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        // the first start reads the whole log: it is the truth
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // after the death of an instance another has its tasks' state already; 0 on one box, 1 where there are several
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
    }

    private static void pace(Properties properties, StreamsSettings settings) {
        // each commit costs a marker for every partition it touched; what is judged is seen one interval later at most
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, (long) settings.commitIntervalMs());
        // bounds how late a day is opened while nothing comes in
        properties.put(StreamsConfig.POLL_MS_CONFIG, (long) settings.pollMs());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        // a late event can fold the whole horizon: fewer in one step, and commits and punctuations come in time
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), settings.maxPollRecords());
        // a member that has not asked for records for so long is taken to be stuck, and its tasks go elsewhere
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), 300_000);
        // a broker may be away for a quarter of an hour; after that a thread is replaced
        properties.put(StreamsConfig.TASK_TIMEOUT_MS_CONFIG, 900_000L);
        // there are no repartition topics; more often than each 30 s would flood the broker if there were
        properties.put(StreamsConfig.REPARTITION_PURGE_INTERVAL_MS_CONFIG, 30_000L);
    }

    private static void memory(Properties properties) {
        // one cache and one budget of write buffers for all stores, instead of 98 MB each
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocks.class);
        // on the heap: one changelog record a commit for a hot athlete, however many events
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 64L << 20);
        // how long the state of a task that left is kept, should it come back
        properties.put(StreamsConfig.STATE_CLEANUP_DELAY_MS_CONFIG, 600_000L);
    }

    private static void group(Properties properties, StreamsSettings settings, ClusterSettings cluster) {
        // the streams protocol knows no static membership in 4.3, and its brokers wait 45 s for a ghost
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        // a static member that comes back within the time-out takes its tasks again without a rebalance
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                settings.application(cluster) + "-" + settings.instance());
        // a fail-over takes so long, and a pause that is longer costs a rebalance
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), settings.sessionTimeoutMs());
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                settings.sessionTimeoutMs() / 3);
    }

    private static void producer(Properties properties) {
        // longer than the longest pause of a busy machine; bounds how long an orphan's transaction stalls readers
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 30_000);
        // nothing is seen before its commit, and a commit flushes: what waits for it goes in fewer, larger requests
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 100);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 << 10);
        // states and judgements are alike, and are written, logged and restored again and again
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    }
}
