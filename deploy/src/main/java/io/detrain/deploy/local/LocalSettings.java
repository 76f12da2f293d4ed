package io.detrain.deploy.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a local mode is to be started.
 *
 * @param data where it keeps everything; without it a temporary folder, deleted at the end
 * @param port of the services' HTTP door; 0 for a free one
 * @param clock whose time it is
 * @param from where a driven clock starts in a new data folder; later starts go on where it stood
 * @param properties further configuration of the services; wins over what local mode sets itself
 */
public record LocalSettings(
        Optional<Path> data, int port, ClockMode clock, Optional<Instant> from, Map<String, Object> properties) {

    /** Whose athletes a local mode has. */
    public static final String TENANT = "local";

    /** Refuses a port that does not exist. */
    public LocalSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("need a port within 0..65535, got " + port);
        }
        properties = Map.copyOf(properties);
    }

    /** A temporary one on a free port and the system's time. */
    public static LocalSettings temporary() {
        return new LocalSettings(Optional.empty(), 0, ClockMode.SYSTEM, Optional.empty(), Map.of());
    }

    /** The same with its data kept in this folder. */
    public LocalSettings in(Path folder) {
        return new LocalSettings(Optional.of(folder), port, clock, from, properties);
    }

    /** The same on this port. */
    public LocalSettings on(int httpPort) {
        return new LocalSettings(data, httpPort, clock, from, properties);
    }

    /** The same on a driven clock that starts at this instant. */
    public LocalSettings drivenFrom(Instant start) {
        return new LocalSettings(data, port, ClockMode.DRIVEN, Optional.of(start), properties);
    }

    /** The same with one more property for the services. */
    public LocalSettings with(String property, Object value) {
        var more = new HashMap<String, Object>(properties);
        more.put(property, value);
        return new LocalSettings(data, port, clock, from, more);
    }
}
