package io.detrain.streams.boot;

import io.micronaut.context.env.PropertySource;
import java.util.Map;

/** Settings of the HTTP server of the streams service where it runs alone. */
final class ServerDefaults {

    private static final int WEAKEST = -1_000; // files, environment and system properties all have their way

    private ServerDefaults() {}

    static PropertySource source() {
        return PropertySource.of(
                "streams-server-defaults",
                Map.of("endpoints.prometheus.sensitive", false), // a scraper has no account
                WEAKEST);
    }
}
