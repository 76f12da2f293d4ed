package io.detrain.ingest.auth;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;

/**
 * Who may come in without a key.
 *
 * @param openTenant requests without a key belong to this tenant; empty, the default, refuses them. Set by local mode
 *     alone. DETRAIN_OPEN_TENANT
 */
@ConfigurationProperties("detrain")
public record AccessSettings(Optional<String> openTenant) {}
