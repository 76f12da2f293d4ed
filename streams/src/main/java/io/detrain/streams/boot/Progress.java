package io.detrain.streams.boot;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far each task has come, and how much of that is committed.
 *
 * <p>A stream thread alone writes the figures of its tasks; whoever waits for them is woken by its commits.
 */
public final class Progress {

    private final Map<Integer, Task> tasks = new ConcurrentHashMap<>();
    private volatile Awaited awaited = Awaited.NOTHING;

    /** One task's figures: next offset, and the instant up to which no day is left to open. */
    private static final class Task {
        private final Thread owner = Thread.currentThread();
        private long offset = -1;
        private Instant openedUntil = Instant.MIN;
        private boolean uncommitted;
        private volatile Committed committed = new Committed(-1, Instant.MIN);
    }

    /** What somebody waits for: the next offset of each partition, and the instant up to which days are open. */
    private record Awaited(Map<Integer, Long> offsets, Instant openedUntil) {

        static final Awaited NOTHING = new Awaited(Map.of(), Instant.MAX);
    }

    /** What is committed of a partition: the next offset, -1 if none was read yet, and how far days are opened. */
    public record Committed(long offset, Instant openedUntil) {}

    /** The calling stream thread takes a partition over. */
    public void assigned(int partition) {
        tasks.put(partition, new Task());
    }

    /** The partition is no longer here. */
    public void revoked(int partition) {
        tasks.remove(partition);
    }

    /** A record was handled. */
    public void handled(int partition, long offset) {
        var task = task(partition);
        task.offset = offset + 1;
        task.uncommitted = true;
    }

    /** A day was opened for some athlete. */
    public void opened(int partition) {
        task(partition).uncommitted = true;
    }

    /** No day is left to open up to the instant. */
    public void openedUntil(int partition, Instant instant) {
        var task = task(partition);
        task.openedUntil = instant;
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
                publish(task);
            }
        }
    }

    /** What is committed, by partition. */
    public Map<Integer, Committed> committedByPartition() {
        var result = new java.util.TreeMap<Integer, Committed>();
        tasks.forEach((partition, task) -> result.put(partition, task.committed));
        return result;
    }

    /** Waits until something more is committed, or the time is over. */
    public synchronized void awaitChange(long millis) throws InterruptedException {
        wait(Math.max(1, millis));
    }

    private void publish(Task task) {
        task.committed = new Committed(task.offset, task.openedUntil);
        synchronized (this) {
            notifyAll();
        }
    }

    private Task task(int partition) {
        return tasks.computeIfAbsent(partition, unused -> new Task());
    }
}
