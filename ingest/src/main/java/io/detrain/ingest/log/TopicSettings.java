package io.detrain.ingest.log;

import io.detrain.schemas.TopicNames;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How topics are made where they are missing.
 *
 * @param partitions of every topic; cannot change under state, so choose with room. DETRAIN_PARTITIONS
 * @param topicPrefix what their names begin with. DETRAIN_TOPIC_PREFIX
 */
@ConfigurationProperties("detrain")
public record TopicSettings(
        @Bindable(defaultValue = "12") int partitions,
        @Bindable(defaultValue = "detrain") String topicPrefix) {

    /** What the topics are called. */
    TopicNames names() {
        return TopicNames.of(topicPrefix);
    }
}
