package io.detrain.deploy.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who runs on a data folder and where it is to be found; a file in that folder while it runs.
 *
 * @param pid process of the services and the broker
 * @param url the services' HTTP door
 * @param bootstrapServers the broker
 * @param registryUrl the schema registry
 * @param clock whose time it is
 * @param since when it was started
 */
public record Endpoint(long pid, URI url, String bootstrapServers, String registryUrl, ClockMode clock, Instant since) {

    /** The endpoint of whoever runs on this folder now. */
    public static Optional<Endpoint> running(Path folder) {
        var data = new DataFolder(folder.toAbsolutePath().normalize(), false);
        return isHeld(data.root()) ? read(data.endpoint()) : Optional.empty();
    }

    /** Whether somebody runs on this folder, or is starting or stopping there. */
    public static boolean isHeld(Path folder) {
        return FolderLock.isHeld(new DataFolder(folder, false).lock());
    }

    static Optional<Endpoint> read(Path file) {
        return SafeFile.read(file).map(Endpoint::parse);
    }

    void write(Path file) {
        var lines = new TreeMap<>(Map.of(
                "pid", Long.toString(pid),
                "url", url.toString(),
                "broker", bootstrapServers,
                "registry", registryUrl,
                "clock", clock.name(),
                "since", since.toString()));
        SafeFile.write(
                file,
                lines.entrySet().stream()
                        .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private static Endpoint parse(String text) {
        var lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Endpoint(
                Long.parseLong(lines.getProperty("pid")),
                URI.create(lines.getProperty("url")),
                lines.getProperty("broker"),
                lines.getProperty("registry"),
                ClockMode.valueOf(lines.getProperty("clock")),
                Instant.parse(lines.getProperty("since")));
    }
}
