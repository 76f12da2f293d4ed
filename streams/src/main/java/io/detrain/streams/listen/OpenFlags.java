package io.detrain.streams.listen;

import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.JudgementStatus;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Keeps the flags that stand apart from all that ever stood, so that finding them costs what they are. */
record OpenFlags(Deserializer<FlagJudgement> reader) {

    private static final Set<JudgementStatus> OPEN = Set.of(JudgementStatus.RAISED, JudgementStatus.AMENDED);

    void write(WriteBatch batch, ConsumerRecord<String, byte[]> record) throws RocksDBException {
        if (!Topics.FLAGS.isNameOf(record.topic())) {
            return;
        }
        if (record.value() != null && isOpen(record.value())) {
            batch.put(key(record.key()), record.value());
        } else {
            batch.delete(key(record.key()));
        }
    }

    static byte[] key(String key) {
        return ("!" + key).getBytes(StandardCharsets.UTF_8);
    }

    private boolean isOpen(byte[] value) {
        try {
            var flag = reader.deserialize(Topics.FLAGS.topic(), value);
            return OPEN.contains(flag.getStatus()) && flag.getClearedOn() == null;
        } catch (SerializationException e) {
            if (e.getCause() instanceof IOException && !(e.getCause() instanceof EOFException)) {
                throw e; // the registry is away: nobody knows yet
            }
            return false; // what nobody can read is nothing to look at
        }
    }
}
