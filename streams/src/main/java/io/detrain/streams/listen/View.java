package io.detrain.streams.listen;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.DayJudgement;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.PlanJudgement;
import io.detrain.streams.topology.StateFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Slice;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the Coach published and committed, kept on disk for reading.
 *
 * <p>Records and the offsets they came from are one write, so a restart goes on exactly where the last run stopped.
 */
public final class View implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(View.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);

    private static final int REMEMBERED = 10_000; // about 10 MB, and minutes of a busy platform

    private static final byte[] BEFORE_ALL = {0};
    private static final byte[] LAYOUT_KEY = "@layout".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LAYOUT = {2}; // since open flags are kept apart

    private static final byte[] AFTER_ALL = {(byte) 0xFF}; // no key in UTF-8 has such a byte

    private final TopicNames topics;
    private final Map<String, Object> config;
    private final Path folder;
    private final Serdes serdes;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::run, "view");
    private volatile boolean closing;
    private volatile boolean current;
    private volatile @Nullable KafkaConsumer<String, byte[]> reading;
    private final Feed feed = new Feed(REMEMBERED);
    private final ReadWriteLock open = new ReentrantReadWriteLock(); // native memory must not go while somebody reads
    private @Nullable RocksDB database;

    /** Of the live judgements. */
    public View(String bootstrapServers, String folder, Serdes serdes) {
        this(bootstrapServers, TopicNames.LIVE, folder, serdes);
    }

    /** @param topics whose judgements; each has a folder of its own */
    public View(String bootstrapServers, TopicNames topics, String folder, Serdes serdes) {
        this.topics = topics;
        this.config = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "fetch.max.wait.ms",
                50,
                "request.timeout.ms",
                10_000,
                "default.api.timeout.ms", // whoever waits for the view should not wait a minute for one answer
                15_000,
                "allow.auto.create.topics",
                false,
                "auto.offset.reset",
                "earliest");
        this.folder = Path.of(folder);
        this.serdes = serdes;
    }

    /** Opens the disk and begins to read, as soon as the broker knows the topics. */
    public synchronized void start() {
        if (!closing) {
            thread.start();
        }
    }

    /**
     * False until all that was committed at the opening can be read here, and while the disk or the broker does not let it be
     * read.
     */
    public boolean isOpen() {
        open.readLock().lock();
        try {
            return database != null && current;
        } finally {
            open.readLock().unlock();
        }
    }

    /** What is committed, as it is read. */
    public Feed feed() {
        return feed;
    }

    /** True if nothing more will be read, and nobody has asked for that. */
    public boolean hasDied() {
        return thread.getState() == Thread.State.TERMINATED && !closing;
    }

    /** True once everything before these offsets can be read here. */
    public boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> positions.getOrDefault(place(end.getKey()), 0L) >= end.getValue());
    }

    /** Days of an athlete, oldest first. */
    public List<DayJudgement> days(AthleteKey owner, LocalDate from, LocalDate to) {
        return scan(Topics.DAYS, owner.day(from), owner.day(to.plusDays(1)));
    }

    /** Every flag of an athlete, withdrawn ones too. */
    public List<FlagJudgement> flags(AthleteKey owner) {
        return scan(Topics.FLAGS, owner.item(""), owner.text() + "0"); // '0' is the character after '/'
    }

    /** Every plan of an athlete, withdrawn ones too. */
    public List<PlanJudgement> plans(AthleteKey owner) {
        return scan(Topics.PLANS, owner.item(""), owner.text() + "0");
    }

    /** The latest judged day of an athlete, which is the open one. */
    public Optional<DayJudgement> latestDay(AthleteKey owner) {
        open.readLock().lock();
        try {
            return database == null ? Optional.empty() : latestDay(database, owner);
        } finally {
            open.readLock().unlock();
        }
    }

    private Optional<DayJudgement> latestDay(RocksDB opened, AthleteKey owner) {
        var first = key(Topics.DAYS.topic(), owner.item(""));
        try (var start = new Slice(first);
                var reading = new ReadOptions().setIterateLowerBound(start);
                var entries = opened.newIterator(reading)) {
            entries.seekForPrev(key(Topics.DAYS.topic(), owner.text() + "0")); // '0' is the character after '/'
            return entries.isValid()
                    ? Optional.of(serdes.<DayJudgement>deserializer().deserialize(Topics.DAYS.topic(), entries.value()))
                    : Optional.empty();
        }
    }

    /** The flags of a tenant's athletes that are neither cleared nor taken back. */
    public List<FlagJudgement> openFlags(String tenant) {
        open.readLock().lock();
        try {
            return database == null ? List.of() : openFlags(database, tenant);
        } finally {
            open.readLock().unlock();
        }
    }

    private List<FlagJudgement> openFlags(RocksDB opened, String tenant) {
        Deserializer<FlagJudgement> reader = serdes.deserializer();
        var found = new ArrayList<FlagJudgement>();
        try (var end = new Slice(OpenFlags.key(tenant + "0"));
                var reading = new ReadOptions().setIterateUpperBound(end);
                var entries = opened.newIterator(reading)) {
            for (entries.seek(OpenFlags.key(tenant + "/")); entries.isValid(); entries.next()) {
                found.add(reader.deserialize(Topics.FLAGS.topic(), entries.value()));
            }
        }
        return found;
    }

    /** One flag of an athlete. */
    public Optional<FlagJudgement> flag(AthleteKey owner, String id) {
        return one(Topics.FLAGS, owner.item(id));
    }

    /** One plan of an athlete. */
    public Optional<PlanJudgement> plan(AthleteKey owner, String id) {
        return one(Topics.PLANS, owner.item(id));
    }

    /** From a key to its immediate successor, so that there is one at most. */
    private <T extends SpecificRecord> Optional<T> one(Topics topic, String key) {
        return this.<T>scan(topic, key, key + "\0").stream().findFirst();
    }

    private <T extends SpecificRecord> List<T> scan(Topics topic, String from, String to) {
        open.readLock().lock();
        try {
            return database == null ? List.of() : scan(database, topic, from, to);
        } finally {
            open.readLock().unlock();
        }
    }

    private <T extends SpecificRecord> List<T> scan(RocksDB opened, Topics topic, String from, String to) {
        Deserializer<T> reader = serdes.deserializer();
        var found = new ArrayList<T>();
        try (var end = new Slice(key(topic.topic(), to));
                var reading = new ReadOptions().setIterateUpperBound(end);
                var entries = opened.newIterator(reading)) {
            for (entries.seek(key(topic.topic(), from)); entries.isValid(); entries.next()) {
                found.add(reader.deserialize(topic.topic(), entries.value()));
            }
        }
        return found;
    }

    private void run() {
        while (!closing) {
            try {
                read();
            } catch (RocksDBException | IOException | KafkaException e) {
                if (closing) {
                    return; // woken up, or its broker went first
                }
                LOG.error("event=view_opens_again reason={}", reason(e));
                if (StateFolder.isDamaged(e)) {
                    StateFolder.delete(folder); // the topics have all of it
                }
                LockSupport.parkNanos(AGAIN_AFTER.toNanos());
            }
        }
    }

    private static String reason(Exception thrown) {
        return thrown instanceof RocksDBException broken && broken.getStatus() != null
                ? broken.getStatus().getCodeString()
                : thrown.getClass().getSimpleName();
    }

    /** The consumer of {@link #thread}; from others it may only be woken. */
    private KafkaConsumer<String, byte[]> consumer() {
        var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        reading = consumer;
        if (closing) {
            consumer.wakeup();
        }
        return consumer;
    }

    private void read() throws RocksDBException, IOException {
        Files.createDirectories(folder);
        try (var consumer = consumer();
                var options = new Options().setCreateIfMissing(true).setWriteBufferSize(8L << 20);
                var writing = new WriteOptions();
                var opened = RocksDB.open(options, folder.toString())) {
            opened.verifyChecksum(); // a range that is damaged only ends earlier
            var ends = assign(consumer, opened);
            publish(opened);
            var flags = new OpenFlags(serdes.deserializer());
            try {
                while (!closing) {
                    take(consumer, opened, flags, writing);
                    if (!current) {
                        current = hasReached(ends);
                    }
                }
            } finally {
                publish(null); // before it is closed: who reads a closed database ends the process
            }
        }
    }

    private void publish(@Nullable RocksDB opened) {
        open.writeLock().lock();
        try {
            database = opened;
        } finally {
            open.writeLock().unlock();
        }
    }

    /** Goes on where the last run stopped; tells where the log ends now. */
    private Map<TopicPartition, Long> assign(KafkaConsumer<String, byte[]> consumer, RocksDB opened)
            throws RocksDBException {
        var partitions = Topics.judgements().stream()
                .flatMap(topic -> Topics.partitions(consumer, topics.of(topic)).stream())
                .toList();
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        for (var end : ends.entrySet()) {
            if (stored(opened, place(end.getKey())) > end.getValue()) { // another log than the one that was read
                opened.deleteRange(BEFORE_ALL, AFTER_ALL);
            }
        }
        if (!Arrays.equals(opened.get(LAYOUT_KEY), LAYOUT)) { // kept otherwise than it is kept now: read again
            opened.deleteRange(BEFORE_ALL, AFTER_ALL);
            opened.put(LAYOUT_KEY, LAYOUT);
        }
        for (var partition : partitions) {
            var position = stored(opened, place(partition));
            consumer.seek(partition, position);
            positions.put(place(partition), position);
        }
        feed.begin(positions);
        current = hasReached(ends);
        return ends;
    }

    private static long stored(RocksDB opened, TopicPartition partition) throws RocksDBException {
        var stored = opened.get(offsetKey(partition));
        return stored == null ? 0 : ByteBuffer.wrap(stored).getLong();
    }

    private void take(KafkaConsumer<String, byte[]> consumer, RocksDB opened, OpenFlags flags, WriteOptions writing)
            throws RocksDBException {
        var records = consumer.poll(POLL);
        try (var batch = new WriteBatch()) {
            var news = new ArrayList<Published>();
            for (var record : records) {
                write(batch, record);
                flags.write(batch, record);
                news.add(published(record));
            }
            var moved = new HashMap<TopicPartition, Long>();
            for (var partition : consumer.assignment()) {
                var place = place(partition);
                var position = consumer.position(partition); // beyond the markers of transactions too
                if (position != positions.getOrDefault(place, 0L)) {
                    moved.put(place, position);
                    batch.put(
                            offsetKey(place),
                            ByteBuffer.allocate(Long.BYTES).putLong(position).array());
                }
            }
            if (!moved.isEmpty()) {
                opened.write(writing, batch);
                positions.putAll(moved);
                feed.publish(news, moved);
            }
        }
    }

    private static Published published(ConsumerRecord<String, byte[]> record) {
        return new Published(
                place(new TopicPartition(record.topic(), record.partition())),
                record.offset(),
                record.key(),
                Optional.ofNullable(record.value()));
    }

    private static void write(WriteBatch batch, ConsumerRecord<String, byte[]> record) throws RocksDBException {
        var key = key(Topics.named(record.topic()).orElseThrow().topic(), record.key());
        if (record.value() == null) {
            batch.delete(key);
        } else {
            batch.put(key, record.value());
        }
    }

    /** By what it holds: whoever follows need not know what the topics are called here. */
    private static TopicPartition place(TopicPartition partition) {
        return new TopicPartition(Topics.named(partition.topic()).orElseThrow().topic(), partition.partition());
    }

    private static byte[] key(String topic, String key) {
        return (topic + " " + key).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] offsetKey(TopicPartition partition) {
        return ("@" + partition).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            if (thread.getState() == Thread.State.NEW) {
                return; // never started
            }
        }
        var waiting = reading;
        if (waiting != null) {
            waiting.wakeup(); // it may wait a minute for a broker that is gone
        }
        LockSupport.unpark(thread);
        try {
            if (!thread.join(Duration.ofSeconds(10))) {
                LOG.error("event=view_does_not_end at={}", List.of(thread.getStackTrace()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
