package io.detrain.streams.boot;

import io.detrain.schemas.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * A second application beside the live one in one process, which has a state and judgements of its own: other rules on
 * the same log, or the same rules on a log that was moved.
 */
public final class Beside implements AutoCloseable {

    private static final Duration LOOKS_FOR_REPAIRS = Duration.ofMillis(500);

    private final StreamsRuntime runtime;
    private final StreamsSettling settling;

    private Beside(StreamsRuntime runtime) {
        this.runtime = runtime;
        this.settling = new StreamsSettling(runtime);
    }

    /**
     * Judges the same log from its beginning by other rules, into topics of which no athlete is told.
     *
     * @param name what it is called; a rule set that is changed is another one, and needs another name
     * @param live how the live one runs
     */
    public static Beside shadow(
            String name, StreamsSettings live, ClusterSettings cluster, ConfiguredSettings rules, Clock clock) {
        var runtime =
                new StreamsRuntime(live.shadowed(name), cluster, rules, clock, new SimpleMeterRegistry(), List.of());
        return begun(runtime);
    }

    /**
     * Judges a log that was moved, from its beginning, by the same rules.
     *
     * @param to where the log is now
     * @param partitions of the new topics
     */
    public static Beside moved(
            TopicNames to,
            int partitions,
            StreamsSettings live,
            ClusterSettings cluster,
            ConfiguredSettings rules,
            Clock clock) {
        var there = new ClusterSettings(
                cluster.bootstrapServers(), cluster.registryUrl(), partitions, cluster.replicas(), to.prefix());
        return begun(new StreamsRuntime(
                live.alone(LOOKS_FOR_REPAIRS), there, rules, clock, new SimpleMeterRegistry(), List.of()));
    }

    private static Beside begun(StreamsRuntime runtime) {
        runtime.begin();
        return new Beside(runtime);
    }

    /** Returns once all that was acknowledged is judged by it, and every due day is open. */
    public void await(Duration timeout) {
        settling.await(timeout);
    }

    /** The same, with every athlete folded anew who needs it. */
    public void awaitRepaired(Duration timeout) throws InterruptedException {
        settling.awaitRepaired(timeout);
    }

    @Override
    public void close() {
        runtime.stop();
    }
}
