package io.detrain.notifier.boot;

import io.detrain.notifier.outbox.Office;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the notifier at work from the context's start to its end. */
@Context
final class Notifier {

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(45);
    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
    private static final long AGAIN_AFTER_MS = 500;

    private final Office office;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("notifier").unstarted(this::run);

    Notifier(Office office) {
        this.office = office;
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    /** Waits for the answers that are out: what was sent is recorded, and not sent again by the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        stop.countDown();
        if (!office.isOpen()) {
            thread.interrupt(); // it waits for a broker in vain
        }
        if (!thread.join(LONGEST_GOODBYE)) {
            thread.interrupt(); // a call that Kafka does not answer; what is not recorded is done again by the next
            // start
            thread.join();
        }
    }

    private void run() {
        try {
            do {
                work();
            } while (!stop.await(AGAIN_AFTER_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Anything can be wrong with a cluster: start afresh from what is recorded. */
    private void work() throws InterruptedException {
        try {
            office.work(() -> stop.getCount() == 0);
        } catch (RuntimeException e) {
            LOG.warn("notifier starts again reason={}", e.getClass().getSimpleName(), e);
        }
    }
}
