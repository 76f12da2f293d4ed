package io.detrain.notifier.boot;

import io.detrain.notifier.outbox.Office;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Ready while messages are worked on; not while Kafka or the registry are still being looked for. */
@Singleton
@Readiness
final class NotifierHealth implements HealthIndicator {

    private final Office office;

    NotifierHealth(Office office) {
        this.office = office;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("notifier", office.isOpen() ? HealthStatus.UP : HealthStatus.DOWN)
                .build());
    }
}
