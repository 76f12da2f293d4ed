package io.detrain.streams.boot;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How much of the state is still to be read back from its changelogs before its tasks go on. */
final class Restores implements StateRestoreListener {

    private final Map<TopicPartition, Restore> underWay = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final Counter restored;

    /** One store of one task, and the records of it that are still to be read. */
    private record Restore(String store, long left) {
        Restore less(long records) {
            return new Restore(store, Math.max(0, left - records));
        }
    }

    Restores(MeterRegistry meters) {
        this.meters = meters;
        this.restored = meters.counter("detrain.streams.restored.records");
    }

    /** True while any store is being restored. */
    boolean isUnderWay() {
        return !underWay.isEmpty();
    }

    private long left(String store) {
        return underWay.values().stream()
                .filter(each -> each.store.equals(store))
                .mapToLong(Restore::left)
                .sum();
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        meters.gauge(
                "detrain.streams.restore.left.records",
                Tags.of("store", store),
                this,
                restores -> restores.left(store));
        underWay.put(partition, new Restore(store, Math.max(0, to - from)));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long last, long records) {
        restored.increment(records);
        underWay.computeIfPresent(partition, (each, restore) -> restore.less(records));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long records) {
        underWay.remove(partition);
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long records) {
        underWay.remove(partition); // the task goes elsewhere, or the stream stops
    }
}
