package io.detrain.ingest.boot;

import io.detrain.ingest.log.Broker;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares topics and schemas in the background until it succeeds: the service starts without them, but is not ready. */
@Singleton
final class Preparation implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final long PAUSE_MS = 1_000;

    private final Broker broker;
    private final CountDownLatch closed = new CountDownLatch(1);

    Preparation(Broker broker) {
        this.broker = broker;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        Thread.ofVirtual().name("ingest-preparation").start(this::untilPrepared);
    }

    private void untilPrepared() {
        try {
            do {
                prepare();
            } while (!broker.prepared() && !closed.await(PAUSE_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void prepare() throws InterruptedException {
        try {
            broker.prepare();
            LOG.info("prepared=true");
        } catch (IOException e) {
            LOG.warn("prepared=false retryInMs={} reason=\"{}\"", PAUSE_MS, e.getMessage());
        }
    }

    @PreDestroy
    void close() {
        closed.countDown();
    }
}
