package io.detrain.ingest.log;

import io.detrain.ingest.log.Appended.Acknowledged;
import io.detrain.ingest.log.Appended.Unavailable;
import io.detrain.schemas.AthletePartitioner;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The one connection to Kafka: prepares what has to be there, then appends and waits for acknowledgement. */
public final class Broker implements AutoCloseable {

    private static final short REPLICAS_OF_THE_BROKERS_CHOICE = -1;
    private static final List<Topics> WRITTEN = List.of(Topics.EVENTS, Topics.REJECTED, Topics.ATHLETES);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final KafkaSettings kafka;
    private final TopicSettings topics;
    private final Serdes serdes;
    private final Serializer<SpecificRecord> serializer;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile Optional<Line> line = Optional.empty();

    /** What is open once all is prepared. */
    private record Line(Producer<String, byte[]> producer, Admin admin) {}

    public Broker(KafkaSettings kafka, RegistrySettings registry, TopicSettings topics) {
        this.kafka = kafka;
        this.topics = topics;
        this.serdes = new Serdes(registry.url());
        this.serializer = serdes.serializer();
    }

    /**
     * Creates the topics that are missing, registers the schemas and opens the way for appends.
     *
     * @throws IOException if the broker or the registry is away, or refuses
     */
    public synchronized void prepare() throws IOException, InterruptedException {
        if (line.isPresent()) {
            return;
        }
        try {
            var admin = Admin.create(adminConfig());
            try {
                Topics.create(admin, topics.names(), topics.partitions(), REPLICAS_OF_THE_BROKERS_CHOICE);
                serdes.register();
                line = Optional.of(new Line(producer(), admin));
            } finally {
                if (line.isEmpty()) {
                    admin.close(Duration.ZERO);
                }
            }
        } catch (KafkaException | IllegalStateException e) {
            throw new IOException("the broker is away or refuses: " + e.getMessage(), e);
        }
    }

    /** A producer that knows its topics, so that the first sender does not wait for what it has to ask. */
    private Producer<String, byte[]> producer() {
        var producer = new KafkaProducer<>(producerConfig(), new StringSerializer(), new ByteArraySerializer());
        try {
            WRITTEN.forEach(topic -> producer.partitionsFor(topics.names().of(topic)));
            return producer;
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** True once the topics are there and the schemas are registered. */
    public boolean prepared() {
        return line.isPresent();
    }

    /** True if the broker answers now, within the time. */
    public boolean answers(Duration within) throws InterruptedException {
        try {
            var open = line.orElseThrow(() -> new TimeoutException("not prepared"));
            open.admin().describeCluster().nodes().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /** Appends in order, and returns once it is known what became of each. */
    List<Appended> append(List<Entry> entries) {
        return line.map(open -> append(open.producer(), entries))
                .orElseGet(() -> entries.stream()
                        .<Appended>map(_ -> new Unavailable("not_ready"))
                        .toList());
    }

    private List<Appended> append(Producer<String, byte[]> producer, List<Entry> entries) {
        var pending = new ArrayList<Future<RecordMetadata>>();
        Optional<Unavailable> broken = Optional.empty();
        for (var entry : entries) {
            if (broken.isPresent()) {
                break; // each further one would block for as long again
            }
            broken = send(producer, entry, pending);
        }
        var answers = new ArrayList<Appended>(pending.stream().map(this::answer).toList());
        while (answers.size() < entries.size()) {
            answers.add(broken.orElseThrow());
        }
        return answers;
    }

    /** Empty if it is on its way, else why nothing can go. */
    private Optional<Unavailable> send(
            Producer<String, byte[]> producer, Entry entry, List<Future<RecordMetadata>> pending) {
        try {
            var sent = producer.send(encode(producer, entry));
            pending.add(sent);
            // a client that waited in vain for room or metadata answers at once with a failure
            return sent.isDone() && sent.state() == Future.State.FAILED
                    ? Optional.of(new Unavailable("timeout"))
                    : Optional.empty();
        } catch (SerializationException e) {
            return Optional.of(new Unavailable("encoding")); // the registry is away and the schema not yet known
        } catch (KafkaException | IllegalStateException e) {
            return Optional.of(new Unavailable("kafka")); // or it is closed already
        }
    }

    private ProducerRecord<String, byte[]> encode(Producer<String, byte[]> producer, Entry entry) {
        var topic = topics.names().of(entry.topic());
        // no timestamp: Kafka's is the system's time, never the device's and never a driven clock's
        var result = switch (entry.value()) {
            case Entry.Value.Avro(SpecificRecord content) ->
                new ProducerRecord<>(topic, entry.key(), serializer.serialize(topic, content));
            case Entry.Value.Raw(byte[] bytes) ->
                new ProducerRecord<>(topic, nextPartition(producer, topic), entry.key(), bytes);
        };
        entry.headers().forEach((name, value) -> result.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return result;
    }

    /** Raw records belong to no athlete and take turns. */
    private int nextPartition(Producer<String, byte[]> producer, String topic) {
        return Math.floorMod(
                turn.getAndIncrement(), producer.partitionsFor(topic).size());
    }

    private Appended answer(Future<RecordMetadata> pending) {
        try {
            var there = pending.get();
            return new Acknowledged(there.partition(), there.offset());
        } catch (ExecutionException e) {
            return new Unavailable("kafka");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unavailable("interrupted");
        }
    }

    @Override
    public void close() {
        line.ifPresent(open -> {
            open.producer().close(FAREWELL);
            open.admin().close(FAREWELL);
        });
        serializer.close();
    }

    Map<String, Object> producerConfig() {
        return Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "detrain-ingest"),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"), // acknowledged means that it outlives a broker
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true), // retries inside the client leave no copies
                Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, (int) kafka.linger().toMillis()),
                Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, kafka.bufferBytes()),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, kafka.maxBlock().toMillis()),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                        kafka.requestTimeout().toMillis()),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                        kafka.deliveryTimeout().toMillis()),
                Map.entry(ProducerConfig.PARTITIONER_CLASS_CONFIG, AthletePartitioner.class));
    }

    private Map<String, Object> adminConfig() {
        return Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                "detrain-ingest-admin",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) kafka.requestTimeout().toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) kafka.deliveryTimeout().toMillis());
    }
}
