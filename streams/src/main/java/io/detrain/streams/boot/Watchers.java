package io.detrain.streams.boot;

import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Several that watch a restore, as one; the first hears first. */
record Watchers(List<StateRestoreListener> all) implements StateRestoreListener {

    Watchers {
        all = List.copyOf(all);
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        all.forEach(each -> each.onRestoreStart(partition, store, from, to));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long last, long records) {
        all.forEach(each -> each.onBatchRestored(partition, store, last, records));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long records) {
        all.forEach(each -> each.onRestoreEnd(partition, store, records));
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long records) {
        all.forEach(each -> each.onRestoreSuspended(partition, store, records));
    }
}
