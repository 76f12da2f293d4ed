package io.detrain.schemas;

import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.jspecify.annotations.Nullable;

/** Keeps all records of an athlete in one partition, whatever follows the athlete in the key. */
public final class AthletePartitioner implements Partitioner {

    @Override
    public int partition(
            String topic,
            Object key,
            byte @Nullable [] keyBytes,
            @Nullable Object value,
            byte @Nullable [] valueBytes,
            Cluster cluster) {
        return AthleteKey.ownerOf((String) key).partition(cluster.partitionCountForTopic(topic));
    }

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> configs) {}
}
