package io.detrain.deploy.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.ingest.intake.Event;
import io.detrain.ingest.intake.EventReader;
import io.detrain.ingest.intake.Intake;
import io.detrain.ingest.log.Appended;
import io.detrain.ingest.log.Broker;
import io.detrain.ingest.log.EventWriter;
import io.detrain.ingest.log.KafkaEventLog;
import io.detrain.ingest.log.KafkaSettings;
import io.detrain.ingest.log.RegistrySettings;
import io.detrain.ingest.log.TopicSettings;
import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.TopicNames;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Sends a season on its time, the way ingest does; what was not acknowledged is sent again, as a platform would. */
final class Traffic implements AutoCloseable {

    private static final int BATCH = 200;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final FastClock clock;
    private final Deque<Sending> waiting;
    private final Acknowledged acknowledged;
    private final Broker broker;
    private final KafkaEventLog log;
    private final PoisonProducer poison;
    private final ObjectMapper json = new ObjectMapper();
    private final Deque<Event> again = new ArrayDeque<>();
    private final CountDownLatch backlog = new CountDownLatch(1);
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Thread thread = Thread.ofPlatform().name("traffic").unstarted(this::run);
    private volatile boolean closing;

    Traffic(Brokers brokers, FastClock clock, List<Sending> sendings, Acknowledged acknowledged) {
        this.clock = clock;
        this.waiting = new ArrayDeque<>(sendings);
        this.acknowledged = acknowledged;
        this.broker =
                new Broker(settings(brokers.bootstrapServers()), new RegistrySettings(brokers.registryUrl()), topics());
        this.log = new KafkaEventLog(broker);
        this.poison = new PoisonProducer(brokers, acknowledged);
    }

    /** Those of ingest. */
    private static KafkaSettings settings(String brokers) {
        return new KafkaSettings(
                brokers,
                Duration.ofMillis(1_500),
                Duration.ofSeconds(3),
                Duration.ofSeconds(6),
                Duration.ofMillis(5),
                32L << 20);
    }

    private static TopicSettings topics() {
        return new TopicSettings(InstancePlace.PARTITIONS, TopicNames.LIVE.prefix());
    }

    /** Prepares topics and schemas and begins; false if the log took a record that nobody can be found for. */
    boolean start() throws IOException, InterruptedException {
        broker.prepare();
        var refused = poison.isKeylessRefused();
        thread.start();
        return refused;
    }

    /** Waits until all is sent that was to be sent before now. */
    boolean awaitBacklog(Duration patience) throws InterruptedException {
        return backlog.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until everything is sent and acknowledged. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        try {
            end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing more could be sent: " + e.getCause(), e.getCause());
        }
    }

    private void run() {
        try {
            while (!closing && !(waiting.isEmpty() && again.isEmpty())) {
                var now = clock.instant();
                if (again.isEmpty() && waiting.getFirst().at().isAfter(now)) {
                    backlog.countDown();
                    LockSupport.parkNanos(PAUSE.toNanos());
                } else {
                    send(batch(now), now);
                }
            }
            backlog.countDown();
            end.complete(null);
        } catch (RuntimeException e) { // whoever waits for the end has to hear of it
            end.completeExceptionally(e);
        }
    }

    private List<Event> batch(Instant now) {
        var batch = new ArrayList<>(again);
        again.clear();
        while (batch.size() < BATCH
                && !waiting.isEmpty()
                && !waiting.getFirst().at().isAfter(now)) {
            switch (waiting.removeFirst()) {
                case Sending.Told(Instant at, Map<String, Object> event) -> batch.add(read(event, now));
                case Sending.Poisoned poisoned -> poison.send(poisoned);
            }
        }
        return batch;
    }

    private Event read(Map<String, Object> event, Instant now) {
        try {
            return switch (EventReader.read(json.writeValueAsBytes(event), now)) {
                case Intake.Accepted(Event accepted) -> accepted;
                case Intake.Rejected(String code, String pointer, String reason) ->
                    throw new IllegalStateException("the door refuses " + code + " " + pointer + " " + reason);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a season is JSON", e);
        }
    }

    private void send(List<Event> batch, Instant now) {
        var answers = log.append(Mayhem.TENANT, batch, now);
        for (var i = 0; i < batch.size(); i++) {
            switch (answers.get(i)) {
                case Appended.Acknowledged there -> acknowledged.event(key(batch.get(i), now));
                case Appended.Unavailable away -> {
                    acknowledged.unanswered();
                    again.add(batch.get(i));
                }
            }
        }
    }

    private static String key(Event event, Instant now) {
        var written = EventWriter.write(Mayhem.TENANT, event, now);
        return new AthleteKey(Mayhem.TENANT, event.athlete())
                .event(written.getEventId(), written.getRevision(), written.getContentHash());
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        poison.close();
        broker.close();
    }
}
