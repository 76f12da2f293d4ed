package io.detrain.ingest.boot;

import io.micronaut.context.env.PropertySource;
import java.util.List;
import java.util.Map;

/** Settings of the HTTP server that the doors rely on; whoever starts a context with ingest in it adds them. */
public final class ServerDefaults {

    private static final int WEAKEST = -1_000; // files, environment and system properties all have their way

    private ServerDefaults() {}

    /** The defaults, weaker than any other source. */
    public static PropertySource source() {
        return PropertySource.of("ingest-server-defaults", values(), WEAKEST);
    }

    static Map<String, Object> values() {
        return Map.of(
                // a file's 64 MiB, and a little so that the door itself can say what was too large
                "micronaut.server.max-request-size",
                64 * 1024 * 1024 + 65_536,
                // nothing is unpacked: a small body cannot become a large one
                "micronaut.server.netty.request-decompression-enabled",
                false,
                // slow senders do not hold connections for minutes
                "micronaut.server.idle-timeout",
                "60s",
                // a scraper has no account
                "endpoints.prometheus.sensitive",
                false,
                // bounds of the buckets of request times, seconds: few, since each is a line for every route
                "micronaut.metrics.binders.web.server.slos",
                List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0));
    }
}
