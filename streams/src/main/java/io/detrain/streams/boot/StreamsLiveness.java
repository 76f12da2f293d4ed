package io.detrain.streams.boot;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Liveness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Alive as long as waiting can help: down only when nothing but a restart would. */
@Singleton
@Liveness
final class StreamsLiveness implements HealthIndicator {

    private final StreamsRuntime runtime;

    StreamsLiveness(StreamsRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(
                StreamsHealth.result("streams-life", runtime.condition().whyNotAlive(), runtime.state()));
    }
}
