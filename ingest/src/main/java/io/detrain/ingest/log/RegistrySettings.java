package io.detrain.ingest.log;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the schema registry is.
 *
 * @param url a registry with Confluent's API, or mock://scope in tests. DETRAIN_REGISTRY_URL
 */
@ConfigurationProperties("detrain.registry")
public record RegistrySettings(
        @Bindable(defaultValue = "http://localhost:8081") String url) {}
