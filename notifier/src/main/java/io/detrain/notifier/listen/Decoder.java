package io.detrain.notifier.listen;

import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes values; a poison record is counted and passed over, since no message can come of it. */
public final class Decoder {

    private static final Logger LOG = LoggerFactory.getLogger(Decoder.class);

    private final Deserializer<SpecificRecord> values;
    private static final String UNREADABLE = "detrain.notifier.unreadable";

    private final MeterRegistry meters;

    public Decoder(Serdes serdes, TopicNames topics, MeterRegistry meters) {
        this.values = serdes.deserializer();
        this.meters = meters;
        // there from the start, so that the first one is seen as a rise
        List.of(Topics.EVENTS, Topics.FLAGS, Topics.PLANS, Topics.ATHLETES, Topics.DELIVERIES)
                .forEach(topic -> meters.counter(UNREADABLE, "topic", topics.of(topic)));
    }

    /**
     * Empty for tombstones and for what cannot be read.
     *
     * @throws SerializationException if the registry cannot be asked: then nobody knows whether the record is poison
     */
    public Optional<SpecificRecord> decode(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(values.deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            if (e.getCause() instanceof IOException) {
                throw e;
            }
            meters.counter(UNREADABLE, "topic", record.topic()).increment();
            LOG.warn("unreadable topic={} partition={} offset={}", record.topic(), record.partition(), record.offset());
            return Optional.empty();
        }
    }
}
