package io.detrain.streams.boot;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/** Tells {@link Progress} of every transaction that a stream thread has committed. */
final class CommitWatch extends DefaultKafkaClientSupplier {

    private final Progress progress;

    CommitWatch(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()) {
            @Override
            public void commitTransaction() {
                super.commitTransaction();
                progress.committed();
            }
        };
    }
}
