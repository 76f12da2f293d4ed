package io.detrain.streams.boot;

import io.detrain.streams.meter.Counts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far each task has come, how much of that is committed, and what was done on the way.
 *
 * <p>A stream thread alone writes the figures of its tasks; whoever waits for them is woken by its commits.
 */
public final class Progress {

    private static final long NEVER = Long.MIN_VALUE;

    private final Map<Integer, Task> tasks = new ConcurrentHashMap<>();
    private volatile Awaited awaited = Awaited.NOTHING;
    private final Counts counts;
    private volatile Runnable onChange = () -> {};

    /** One task's figures: next offset, and the instant up to which no day is left to open. */
    private static final class Task {
        private final Thread owner = Thread.currentThread();
        private long offset = -1;
        private Instant openedUntil = Instant.MIN;
        private long recordedMs = NEVER;
        private volatile boolean uncommitted;
        private volatile long waitsSinceMs = NEVER;
        private volatile Optional<Instant> behindAt = Optional.empty();
        private volatile Committed committed = new Committed(-1, Instant.MIN, NEVER);
    }

    /** What somebody waits for: the next offset of each partition, and the instant up to which days are open. */
    private record Awaited(Map<Integer, Long> offsets, Instant openedUntil) {

        static final Awaited NOTHING = new Awaited(Map.of(), Instant.MAX);
    }

    /**
     * What is committed of a partition: the next offset, -1 if none was read yet, how far days are opened, and when
     * ingest received the last record, ms since the epoch.
     */
    public record Committed(long offset, Instant openedUntil, long recordedMs) {}

    /** Progress of which nobody sees the counts. */
    public Progress() {
        this(Counts.unseen());
    }

    /** @param counts what is counted on the way */
    public Progress(Counts counts) {
        this.counts = counts;
    }

    /** What is counted on the way. */
    public Counts counts() {
        return counts;
    }

    /** Tells of every partition that comes or goes; one listener. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** The calling stream thread takes a partition over. */
    public void assigned(int partition) {
        tasks.put(partition, new Task());
        onChange.run();
    }

    /** The partition is no longer here. */
    public void revoked(int partition) {
        tasks.remove(partition);
        onChange.run();
    }

    /**
     * A record was handled.
     *
     * @param recordedMs when ingest received it, ms since the epoch
     */
    public void handled(int partition, long offset, long recordedMs) {
        var task = task(partition);
        task.offset = offset + 1;
        task.recordedMs = recordedMs;
        task.uncommitted = true;
        if (task.waitsSinceMs == NEVER) {
            task.waitsSinceMs = recordedMs;
        }
    }

    /** A day that was due at the instant was opened for some athlete; none is left that was due before. */
    public void opened(int partition, Instant dueAt) {
        var task = task(partition);
        task.uncommitted = true;
        task.behindAt = Optional.of(dueAt);
        counts.opened();
    }

    /** Something else was changed that has to be committed. */
    public void changed(int partition) {
        task(partition).uncommitted = true;
    }

    /** No day is left to open up to the instant. */
    public void openedUntil(int partition, Instant instant) {
        var task = task(partition);
        task.openedUntil = instant;
        task.behindAt = Optional.empty();
        if (!task.uncommitted) { // nothing to commit, so nobody would come and tell
            publish(task);
        }
    }

    /** Somebody waits until so much is committed: it need not lie about once it is done. */
    void await(Map<Integer, Long> offsets, Instant openedUntil) {
        awaited = new Awaited(Map.copyOf(offsets), openedUntil);
    }

    /** Nobody waits any more. */
    void awaitNothing() {
        awaited = Awaited.NOTHING;
    }

    /** Whether the calling stream thread has done all that somebody waits for, and not committed it. */
    public boolean isCommitAwaited() {
        var wanted = awaited;
        var uncommitted = false;
        for (var entry : tasks.entrySet()) {
            var task = entry.getValue();
            if (task.owner.equals(Thread.currentThread())) {
                if (task.openedUntil.isBefore(wanted.openedUntil())
                        || task.offset < wanted.offsets().getOrDefault(entry.getKey(), 0L) && task.offset >= 0) {
                    return false;
                }
                uncommitted |= task.uncommitted;
            }
        }
        return uncommitted;
    }

    /** The calling stream thread committed a transaction. */
    void committed() {
        for (var task : tasks.values()) {
            if (task.owner.equals(Thread.currentThread())) {
                task.uncommitted = false;
                task.waitsSinceMs = NEVER;
                publish(task);
            }
        }
    }

    /** What is committed, by partition. */
    public Map<Integer, Committed> committedByPartition() {
        var result = new TreeMap<Integer, Committed>();
        tasks.forEach((partition, task) -> result.put(partition, task.committed));
        return result;
    }

    /**
     * Since when the oldest record waits that is not committed, by what ingest received: the first that was handled
     * since the last commit, or else the last committed one. Empty before anything was read.
     */
    OptionalLong waitsSinceMs(int partition, boolean moreToRead) {
        var task = tasks.get(partition);
        if (task == null) {
            return OptionalLong.empty();
        }
        var since = task.waitsSinceMs != NEVER || !moreToRead ? task.waitsSinceMs : task.committed.recordedMs;
        return since == NEVER ? OptionalLong.empty() : OptionalLong.of(since);
    }

    /** When the day was due that was opened last while more are due; empty if none is. */
    Optional<Instant> behindAt(int partition) {
        return Optional.ofNullable(tasks.get(partition)).flatMap(task -> task.behindAt);
    }

    /** Whether nothing that was done waits for a commit; it may not even be sent. */
    boolean isAllCommitted() {
        return tasks.values().stream().noneMatch(task -> task.uncommitted);
    }

    /** Waits until something more is committed, or the time is over. */
    public synchronized void awaitChange(long millis) throws InterruptedException {
        wait(Math.max(1, millis));
    }

    private void publish(Task task) {
        task.committed = new Committed(task.offset, task.openedUntil, task.recordedMs);
        synchronized (this) {
            notifyAll();
        }
    }

    private Task task(int partition) {
        return tasks.computeIfAbsent(partition, unused -> new Task());
    }
}
