package io.detrain.deploy.local;

import java.util.HashMap;
import java.util.Map;

/** The services' configuration in local mode. */
final class ServiceProperties {

    private ServiceProperties() {}

    static Map<String, Object> of(
            LocalSettings settings, DataFolder folder, String bootstrapServers, String registryUrl) {
        var properties = new HashMap<String, Object>();
        properties.put("micronaut.application.name", "detrain");
        properties.put("micronaut.server.host", Ports.HOST);
        properties.put("micronaut.server.port", settings.port() == 0 ? -1 : settings.port()); // -1: a free one
        properties.put("micronaut.netty.event-loops.default.shutdown-quiet-period", "0ms"); // or every stop takes 2 s
        properties.put("detrain.kafka.bootstrap-servers", bootstrapServers);
        properties.put("detrain.registry.url", registryUrl);
        properties.put("detrain.open-tenant", LocalSettings.TENANT);
        properties.put("detrain.topic-prefix", DataFolder.topicPrefix(folder.root()));
        properties.put("detrain.partitions", 12); // cannot change under state: chosen with room
        properties.put("detrain.streams.state-dir", folder.streams().toString());
        properties.putAll(pace(settings.clock()));
        properties.putAll(settings.properties());
        return properties;
    }

    // a driven clock waits for every commit, and somebody waits for the clock
    private static Map<String, Object> pace(ClockMode clock) {
        return switch (clock) {
            case SYSTEM -> Map.of();
            case DRIVEN ->
                Map.of(
                        "detrain.streams.punctuate-every",
                        "10ms",
                        "detrain.streams.commit-interval-ms",
                        200, // whoever waits for the clock has it commit as soon as all is done
                        "detrain.streams.poll-ms",
                        5,
                        "detrain.notifier.poll",
                        "5ms");
        };
    }
}
