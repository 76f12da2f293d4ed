package io.detrain.notifier.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the schemas are.
 *
 * @param url address of the schema registry (DETRAIN_REGISTRY_URL)
 */
@ConfigurationProperties("detrain.registry")
public record RegistrySettings(
        @Bindable(defaultValue = "http://localhost:8081") String url) {}
