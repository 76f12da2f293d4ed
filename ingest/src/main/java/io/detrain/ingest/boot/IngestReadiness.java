package io.detrain.ingest.boot;

import io.detrain.ingest.log.Broker;
import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** Ready while topics and schemas are there and the broker answers: while an event would be accepted. */
@Singleton
@Readiness
final class IngestReadiness implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Broker broker;
    private final ExecutorService executor;

    IngestReadiness(Broker broker, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.broker = broker;
        this.executor = executor;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return new AsyncSingleResultPublisher<>(executor, this::result);
    }

    private HealthResult result() {
        return HealthResult.builder("ingest", ready() ? HealthStatus.UP : HealthStatus.DOWN)
                .build();
    }

    private boolean ready() {
        try {
            return broker.prepared() && broker.answers(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
