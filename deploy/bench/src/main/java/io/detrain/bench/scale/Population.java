package io.detrain.bench.scale;

import io.detrain.bench.cluster.Cluster;
import io.detrain.bench.cluster.Crowd;
import io.detrain.bench.cluster.EventLog;
import io.detrain.bench.cluster.Pace;
import io.detrain.bench.cluster.StreamsRun;
import io.detrain.bench.cluster.Topologies;
import io.detrain.bench.cluster.Window;
import io.detrain.bench.life.Wire;
import io.detrain.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Some athletes with their own broker, log and state. */
final class Population implements AutoCloseable {

    private static final String APPLICATION = "scaled";
    private static final int COMMIT_MS = 100;
    private static final Duration LOOKS_EVERY = Duration.ofMillis(100); // at what is due: more often than in production

    private final Wire wire;
    private final Crowd crowd;
    private final Cluster cluster = Cluster.start();

    Population(Crowd crowd, long events, Wire wire) {
        this.wire = wire;
        this.crowd = crowd;
        new EventLog(crowd, wire, 0).load(cluster, events);
        crowd.seed(cluster, APPLICATION, Crowd.RECENT_DAYS);
    }

    int athletes() {
        return crowd.size();
    }

    /** The next events of the log. */
    Window measured(Pace pace) {
        var end = cluster.ends(Topics.EVENTS.topic()).stream()
                .mapToLong(Long::longValue)
                .sum();
        return run(Crowd.CLOCK, Duration.ofSeconds(1)).measured(pace, end);
    }

    /** Milliseconds of the longest punctuation while the next day opens for all. */
    double longestPunctuation(Duration time) {
        var tomorrow = Clock.offset(Crowd.CLOCK, Duration.ofDays(1));
        return run(tomorrow, LOOKS_EVERY).longestPunctuation(time);
    }

    private StreamsRun run(Clock clock, Duration punctuateEvery) {
        return new StreamsRun(
                cluster,
                Topologies.ours(wire, clock, punctuateEvery),
                Topologies.properties(cluster, APPLICATION, COMMIT_MS));
    }

    /** Bytes on disk, of all stores. */
    long diskBytes() {
        try (var files = Files.walk(cluster.folder().resolve(APPLICATION))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(Population::size)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("the state cannot be looked at", e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the state cannot be looked at", e);
        }
    }

    @Override
    public void close() {
        cluster.close();
    }
}
