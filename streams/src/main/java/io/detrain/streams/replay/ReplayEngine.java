package io.detrain.streams.replay;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.streams.topology.Frame;
import io.detrain.streams.topology.RepairDesk;
import io.detrain.streams.wire.EventReader;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings athletes who need a repair their whole history: one scan of the log for all of them, on a thread of its own.
 *
 * <p>It keeps nothing. If it dies half-way, the marks are still there and the next scan begins anew.
 */
public final class ReplayEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayEngine.class);

    private final String bootstrapServers;
    private final TopicNames topics;
    private final RepairDesk desk;
    private final Duration every;
    private final Pace pace;
    private final Producer<String, byte[]> producer;
    private final AtomicLong scans;
    private final Thread thread = Thread.ofPlatform().name("replay").unstarted(this::run);
    private volatile boolean closing;
    private volatile boolean lost;

    /**
     * @param every how often it looks whether somebody waits
     * @param recordsPerSecond how fast it reads at most
     * @param firstScan a number that no scan before this start has had
     */
    public ReplayEngine(
            String bootstrapServers,
            TopicNames topics,
            RepairDesk desk,
            Duration every,
            int recordsPerSecond,
            long firstScan) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.desk = desk;
        this.every = every;
        this.pace = new Pace(recordsPerSecond);
        this.scans = new AtomicLong(firstScan);
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 20, "compression.type", "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Begins to look who waits. */
    public void start() {
        thread.start();
    }

    /** Has an athlete folded anew, or all of a tenant; says where the request is in the repair topic. */
    public Map<TopicPartition, Long> ask(String tenant, Optional<String> athlete) throws InterruptedException {
        var partitions = producer.partitionsFor(topics.of(Topics.REPAIR)).size();
        var asked = new HashMap<TopicPartition, Long>();
        if (athlete.isPresent()) {
            var owner = new AthleteKey(tenant, athlete.get());
            ask(owner.partition(partitions), owner.text(), asked);
        } else {
            for (var partition = 0; partition < partitions; partition++) {
                ask(partition, tenant, asked);
            }
        }
        return asked;
    }

    private void ask(int partition, String key, Map<TopicPartition, Long> asked) throws InterruptedException {
        try {
            var at = producer.send(new Frame.Asked().record(topics.of(Topics.REPAIR), partition, key))
                    .get();
            asked.put(new TopicPartition(at.topic(), at.partition()), at.offset());
        } catch (ExecutionException e) {
            throw new KafkaException("the broker does not take the request", e.getCause());
        }
    }

    private void run() {
        while (!closing) {
            try {
                desk.awaitCall(every);
                if (!closing) {
                    replay(desk.take());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void replay(Map<Integer, Set<String>> taken) {
        lost = false;
        if (taken.isEmpty()) {
            return;
        }
        var scan = scans.getAndIncrement();
        try (var log = new LogScan(bootstrapServers, pace)) {
            bring(taken, scan, log);
            LOG.info(
                    "event=histories_sent scan={} athletes={}",
                    scan,
                    taken.values().stream().mapToInt(Set::size).sum());
        } catch (KafkaException e) {
            LOG.warn("event=scan_failed reason={}", e.getClass().getSimpleName());
            desk.release(taken);
        }
    }

    private void bring(Map<Integer, Set<String>> taken, long scan, LogScan log) {
        taken.forEach((partition, owners) -> owners.forEach(owner -> send(new Frame.Begin(scan), partition, owner)));
        var events = log.ends(LogScan.partitions(topics.of(Topics.EVENTS), taken.keySet()));
        log.read(events, () -> closing, record -> {
            if (!isSetAside(record)) {
                sendOf(record, taken, eventOf(record));
            }
        });
        sendSaid(Topics.FLAGS, false, taken, log);
        sendSaid(Topics.PLANS, true, taken, log);
        if (closing) {
            return;
        }
        flush(); // a history with a hole must have no end, or somebody lives it
        events.forEach((partition, end) ->
                end(taken.getOrDefault(partition.partition(), Set.of()), partition.partition(), scan, end));
        flush();
    }

    private void flush() {
        producer.flush();
        if (lost) {
            throw new KafkaException("a part of a history was not taken");
        }
    }

    private void send(Frame frame, int partition, String key) {
        producer.send(frame.record(topics.of(Topics.REPAIR), partition, key), (at, failure) -> lost |= failure != null);
    }

    private void end(Collection<String> owners, int partition, long scan, long until) {
        owners.forEach(owner -> send(new Frame.End(scan, until), partition, owner));
    }

    /** Each flag and plan once, as it stands at the end. */
    private void sendSaid(Topics topic, boolean plan, Map<Integer, Set<String>> taken, LogScan log) {
        var latest = new HashMap<String, ConsumerRecord<String, byte[]>>();
        log.read(log.ends(LogScan.partitions(topics.of(topic), taken.keySet())), () -> closing, record -> {
            if (isOf(record, taken)) {
                latest.put(record.key(), record);
            }
        });
        latest.values().stream()
                .filter(record -> record.value() != null)
                .forEach(record -> sendOf(record, taken, new Frame.Said(plan, record.value())));
    }

    /** What is more than a producer sends; it was no event when it came, and it is none in a history. */
    private static boolean isSetAside(ConsumerRecord<String, byte[]> record) {
        return record.value() != null && EventReader.isTooLong(record.value());
    }

    private static Frame eventOf(ConsumerRecord<String, byte[]> record) {
        return new Frame.Event(record.key(), Optional.ofNullable(record.value()));
    }

    private void sendOf(ConsumerRecord<String, byte[]> record, Map<Integer, Set<String>> taken, Frame frame) {
        if (isOf(record, taken)) {
            send(frame, record.partition(), Owners.of(record.key()).orElseThrow());
        }
    }

    private static boolean isOf(ConsumerRecord<String, byte[]> record, Map<Integer, Set<String>> taken) {
        var owners = taken.getOrDefault(record.partition(), Set.of());
        return Owners.of(record.key()).filter(owners::contains).isPresent();
    }

    @Override
    public void close() {
        closing = true;
        desk.call();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(5));
    }
}
