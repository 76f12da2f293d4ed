package io.detrain.bench.restore;

import io.detrain.bench.cluster.Cluster;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Starts a topology that has nothing on disk, and waits until it could judge. */
final class Restoring {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final KafkaStreams streams;
    private final CountDownLatch running = new CountDownLatch(1);
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong began = new AtomicLong();

    Restoring(Topology topology, Properties properties) {
        streams = new KafkaStreams(topology, properties);
        streams.setGlobalStateRestoreListener(new Counter());
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                running.countDown();
            }
        });
    }

    private final class Counter implements StateRestoreListener {
        @Override
        public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
            began.compareAndSet(0, System.nanoTime());
        }

        @Override
        public void onBatchRestored(TopicPartition partition, String store, long to, long count) {
            records.addAndGet(count);
        }

        @Override
        public void onRestoreEnd(TopicPartition partition, String store, long total) {}
    }

    Passage run() {
        streams.start();
        try {
            if (!running.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing was restored within " + PATIENCE);
            }
            return new Passage(System.nanoTime() - began.get(), records.get());
        } catch (InterruptedException e) {
            throw Cluster.interrupted(e);
        } finally {
            streams.close(CloseOptions.timeout(Duration.ofSeconds(60))
                    .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        }
    }
}
