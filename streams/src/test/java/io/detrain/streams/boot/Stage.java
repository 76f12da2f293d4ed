package io.detrain.streams.boot;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.AthletePartitioner;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteEvent;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Where services run: a real broker with the topics, a registry, a clock that the test moves, and a platform that writes the log. */
final class Stage implements AutoCloseable {

    static final int PARTITIONS = 2;
    // printf secret | sha256sum
    private static final String SECRET = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";
    // printf other | sha256sum
    private static final String OTHER = "d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa";

    final TestClock clock = new TestClock(Instant.parse("2026-05-10T18:00:00Z"));
    final Serdes serdes;
    private final Map<String, Object> settings;
    private final KafkaProducer<String, byte[]> platform;

    /** @param folder where the first service keeps its state */
    Stage(KafkaCluster cluster, Path folder) throws IOException, InterruptedException {
        var registry = "mock://" + System.identityHashCode(this);
        serdes = new Serdes(registry);
        serdes.register();
        var brokers = Map.<String, Object>of("bootstrap.servers", cluster.getBootstrapServers());
        try (var admin = Admin.create(brokers)) {
            Topics.create(
                    admin, PARTITIONS, (short) 1); // the platform must not be first, to a topic that is made by chance
        }
        settings = Map.of(
                "micronaut.server.port",
                -1,
                "detrain.kafka.bootstrap-servers",
                cluster.getBootstrapServers(),
                "detrain.registry.url",
                registry,
                "detrain.partitions",
                PARTITIONS,
                "detrain.streams.state-dir",
                folder.toString(),
                "detrain.streams.punctuate-every",
                "20ms",
                "detrain.streams.poll-ms",
                10,
                "detrain.tenants.acme.key-sha256",
                SECRET,
                "detrain.tenants.rival.key-sha256",
                OTHER);
        var writes = new HashMap<>(brokers);
        writes.put("partitioner.class", AthletePartitioner.class.getName());
        platform = new KafkaProducer<>(writes, new StringSerializer(), new ByteArraySerializer());
    }

    /** A service with these settings beside the usual ones, or in their place. */
    ApplicationContext start(Map<String, Object> otherwise, Object... beans) {
        var all = new HashMap<>(settings);
        all.putAll(otherwise);
        var service = ApplicationContext.builder(all)
                .propertySources(ServerDefaults.source())
                .singletons(clock)
                .singletons(beans)
                .start();
        service.getBean(EmbeddedServer.class).start();
        return service;
    }

    /** Returns when the broker has it. */
    void send(AthleteEvent event) throws Exception {
        var owner = new AthleteKey(event.getTenant(), event.getAthlete());
        write(owner.event(event.getEventId(), event.getRevision(), event.getContentHash()), bytes(event));
    }

    /** Whatever that is. */
    void write(String key, byte[] value) throws Exception {
        platform.send(new ProducerRecord<>(Topics.EVENTS.topic(), key, value)).get();
    }

    byte[] bytes(AthleteEvent event) {
        return serdes.<AthleteEvent>serializer().serialize(Topics.EVENTS.topic(), event);
    }

    @Override
    public void close() {
        platform.close();
    }
}
