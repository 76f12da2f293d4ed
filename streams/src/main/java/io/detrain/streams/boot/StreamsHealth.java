package io.detrain.streams.boot;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Ready while the tasks run; not while the state is being restored or broker and registry are away. */
@Singleton
@Readiness
final class StreamsHealth implements HealthIndicator {

    private final StreamsRuntime runtime;

    StreamsHealth(StreamsRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("streams", runtime.isReady() ? HealthStatus.UP : HealthStatus.DOWN)
                .details(Map.of("state", runtime.state()))
                .build());
    }
}
