package io.detrain.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.entities.Config;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.detrain.schemas.avro.AthleteEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Serdes over a schema registry: the only file that knows its vendor. */
public final class Serdes {

    private static final String MOCK = "mock://";
    private static final String LEVEL = "FULL_TRANSITIVE";
    private static final int CACHED_SCHEMAS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static { // Avro reads and writes only classes that somebody vouched for; whoever trusts others still may
        var vouchedFor = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                vouchedFor, type -> type.getPackageName().equals(AthleteEvent.class.getPackageName())));
    }

    private final SchemaRegistryClient client;
    private final Map<String, Object> config;

    /**
     * @param registryUrl address of a registry with Confluent's API, or {@code mock://scope} in tests
     */
    public Serdes(String registryUrl) {
        this(registryUrl, PATIENCE);
    }

    /** @param patience for one answer; the client asks again, as a registry may lose a question */
    Serdes(String registryUrl, Duration patience) {
        this.client = registryUrl.startsWith(MOCK)
                ? MockSchemaRegistry.getClientForScope(registryUrl.substring(MOCK.length()))
                : new CachedSchemaRegistryClient(List.of(registryUrl), CACHED_SCHEMAS, timeouts(patience));
        this.config = Map.of(
                "schema.registry.url",
                registryUrl,
                "value.subject.name.strategy",
                OneSubject.class,
                "auto.register.schemas",
                false, // registration is a step of its own, with a compatibility level
                "specific.avro.reader",
                true);
    }

    /** Without them the client waits for ever for a registry that has taken the connection and says nothing. */
    private static Map<String, Object> timeouts(Duration patience) {
        int ms = Math.toIntExact(patience.toMillis());
        return Map.of("http.connect.timeout.ms", ms, "http.read.timeout.ms", ms);
    }

    /**
     * Registers every schema, each under FULL_TRANSITIVE: old and new readers and writers may meet in any order.
     *
     * @throws IOException if the registry cannot be reached or refuses a schema
     */
    public void register() throws IOException {
        for (var topic : Topics.values()) {
            if (topic.schema().isPresent()) {
                register(topic.subject(), new AvroSchema(topic.schema().get()));
            }
        }
    }

    /** Whether the registry answers now and knows the schema of events; it takes as long as its client waits. */
    public boolean answers() {
        try {
            return client.getLatestSchemaMetadata(Topics.EVENTS.subject()).getId() > 0;
        } catch (IOException | RestClientException e) {
            return false;
        }
    }

    private void register(String subject, AvroSchema schema) throws IOException {
        try {
            demandLevel(subject);
            client.register(subject, schema);
        } catch (RestClientException e) {
            throw new IOException("the schema registry refused " + subject + ": " + e.getMessage(), e);
        }
    }

    /** Three services start at once, and a registry may refuse to be told by one what another tells it. */
    private void demandLevel(String subject) throws IOException, RestClientException {
        try {
            client.updateConfig(subject, new Config(LEVEL));
        } catch (RestClientException e) {
            if (!LEVEL.equals(client.getCompatibility(subject))) {
                throw e;
            }
        }
    }

    /** Serde of Avro records as values. */
    public <T extends SpecificRecord> Serde<T> values() {
        Serializer<T> serializer = serializer();
        Deserializer<T> deserializer = deserializer();
        return org.apache.kafka.common.serialization.Serdes.serdeFrom(serializer, deserializer);
    }

    /** Serializer of Avro records as values. */
    @SuppressWarnings("unchecked") // Confluent's classes are typed Object; the schema decides
    public <T extends SpecificRecord> Serializer<T> serializer() {
        var serializer = new KafkaAvroSerializer(client);
        serializer.configure(config, false);
        return (Serializer<T>) (Serializer<?>) serializer;
    }

    /** Deserializer of Avro records as values. */
    @SuppressWarnings("unchecked") // as above
    public <T extends SpecificRecord> Deserializer<T> deserializer() {
        var deserializer = new KafkaAvroDeserializer(client);
        deserializer.configure(config, false);
        return (Deserializer<T>) (Deserializer<?>) deserializer;
    }
}
