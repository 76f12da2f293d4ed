package io.detrain.ingest.log;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How topics are made where they are missing.
 *
 * @param partitions of every topic; cannot change under state, so choose with room. DETRAIN_PARTITIONS
 */
@ConfigurationProperties("detrain")
public record TopicSettings(@Bindable(defaultValue = "12") int partitions) {}
