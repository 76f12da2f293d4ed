package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.HostInfo;

/** Which instance keeps an athlete's state. */
public sealed interface Whereabouts {

    /** This one, or nobody has announced an address. */
    record Here() implements Whereabouts {}

    /** Another one. */
    record At(String host, int port) implements Whereabouts {}

    /** It changes hands. */
    record Moving() implements Whereabouts {}

    /**
     * By what the group agreed on last.
     *
     * @param self address that this instance has announced
     */
    static Whereabouts of(AthleteKey owner, KafkaStreams streams, HostInfo self) {
        if (!streams.state().isRunningOrRebalancing()) {
            return new Moving();
        }
        StreamPartitioner<String, Object> byOwner =
                (topic, key, value, partitions) -> Optional.of(Set.of(owner.partition(partitions)));
        try {
            return of(streams.queryMetadataForKey(TrainingTopology.ATHLETES, owner.text(), byOwner), self);
        } catch (InvalidStateStoreException notStartedOrStopped) {
            return new Moving();
        }
    }

    private static Whereabouts of(KeyQueryMetadata found, HostInfo self) {
        var active = found.activeHost();
        if (found.equals(KeyQueryMetadata.NOT_AVAILABLE) || active.equals(HostInfo.unavailable())) {
            return new Moving();
        }
        return active.equals(self) ? new Here() : new At(active.host(), active.port());
    }
}
