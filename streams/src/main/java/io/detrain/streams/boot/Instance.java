package io.detrain.streams.boot;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One instance of the streams service without its HTTP door, for whoever puts several into one process. */
public final class Instance implements AutoCloseable {

    private final StreamsRuntime runtime;

    private Instance(StreamsRuntime runtime) {
        this.runtime = runtime;
    }

    /** Begins to look for broker and registry, and to work once they are there. */
    public static Instance start(StreamsSettings settings, ClusterSettings cluster, Clock clock) {
        var runtime = new StreamsRuntime(
                settings, cluster, ConfiguredSettings.ofEnvironment(), clock, new SimpleMeterRegistry(), List.of());
        runtime.begin();
        return new Instance(runtime);
    }

    /** Why nothing should be asked of it now; empty if all is well. */
    public Optional<String> whyNotReady() {
        return runtime.condition().whyNotReady();
    }

    /** Why only a restart would help; empty if waiting does, or nothing is wrong. */
    public Optional<String> whyNotAlive() {
        return runtime.condition().whyNotAlive();
    }

    @Override
    public void close() {
        runtime.stop();
    }
}
