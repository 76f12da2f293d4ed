package io.detrain.streams.boot;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Other rules beside the live ones in one process: the same log from its beginning, judged into topics of which no
 * athlete is told.
 */
public final class Shadow implements AutoCloseable {

    private final StreamsRuntime runtime;
    private final StreamsSettling settling;

    private Shadow(StreamsRuntime runtime) {
        this.runtime = runtime;
        this.settling = new StreamsSettling(runtime);
    }

    /**
     * Starts it.
     *
     * @param name what it is called; a rule set that is changed is another one, and needs another name
     * @param live how the live one runs
     */
    public static Shadow start(
            String name, StreamsSettings live, ClusterSettings cluster, ConfiguredSettings rules, Clock clock) {
        var runtime =
                new StreamsRuntime(live.shadowed(name), cluster, rules, clock, new SimpleMeterRegistry(), List.of());
        runtime.begin();
        return new Shadow(runtime);
    }

    /** Returns once all that was acknowledged is judged by it, and every due day is open. */
    public void await(Duration timeout) {
        settling.await(timeout);
    }

    @Override
    public void close() {
        runtime.stop();
    }
}
