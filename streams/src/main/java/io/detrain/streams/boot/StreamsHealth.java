package io.detrain.streams.boot;

import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** Ready while the tasks run; not while state is restored, or broker or registry are away. */
@Singleton
@Readiness
final class StreamsHealth implements HealthIndicator {

    private final StreamsRuntime runtime;
    private final Surroundings surroundings;
    private final ExecutorService executor;

    StreamsHealth(
            StreamsRuntime runtime,
            Surroundings surroundings,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.runtime = runtime;
        this.surroundings = surroundings;
        this.executor = executor;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return new AsyncSingleResultPublisher<>(executor, this::result);
    }

    private HealthResult result() {
        var why = runtime.condition().whyNotReady().or(surroundings::whatIsAway);
        return result("streams", why, runtime.state());
    }

    static HealthResult result(String name, Optional<String> why, String state) {
        return HealthResult.builder(name, why.isPresent() ? HealthStatus.DOWN : HealthStatus.UP)
                .details(Map.of("state", state, "reason", why.orElse("none")))
                .build();
    }
}
