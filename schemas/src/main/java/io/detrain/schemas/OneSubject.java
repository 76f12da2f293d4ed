package io.detrain.schemas;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.serializers.subject.strategy.SubjectNameStrategy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Topics that hold the same share one subject of the registry, whatever their names begin with. */
public final class OneSubject implements SubjectNameStrategy {

    @Override
    public String subjectName(String topic, boolean isKey, @Nullable ParsedSchema schema) {
        return Topics.named(topic).map(Topics::subject).orElseGet(() -> topic + (isKey ? "-key" : "-value"));
    }

    @Override
    public void configure(Map<String, ?> configs) {}
}
