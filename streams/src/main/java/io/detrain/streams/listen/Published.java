package io.detrain.streams.listen;

import io.detrain.schemas.AthleteKey;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * One committed judgement, as it stands in the log.
 *
 * @param value its Avro bytes; empty if it was erased
 */
public record Published(TopicPartition place, long offset, String key, Optional<byte[]> value) {

    /** Whose it is. */
    public AthleteKey owner() {
        return AthleteKey.ownerOf(key);
    }

    /** What it is called among its athlete's: a date, a flag's or a plan's id. */
    public String id() {
        return key.substring(owner().text().length() + 1);
    }

    @Override
    public String toString() {
        return "Published[" + place + "@" + offset + "]";
    }
}
