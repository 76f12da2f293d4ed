package io.detrain.ingest.log;

import io.detrain.schemas.Topics;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** One record for Kafka before it is encoded. */
record Entry(Topics topic, String key, Value value, Map<String, String> headers) {

    sealed interface Value {
        record Avro(SpecificRecord content) implements Value {}

        record Raw(byte[] bytes) implements Value {}
    }

    static Entry avro(Topics topic, String key, SpecificRecord value) {
        return new Entry(topic, key, new Value.Avro(value), Map.of());
    }

    @Override
    public String toString() {
        return "Entry[" + topic + "]"; // health data stay out of logs
    }
}
