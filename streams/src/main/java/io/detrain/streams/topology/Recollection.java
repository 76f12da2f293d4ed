package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.Rows;
import io.detrain.streams.wire.EventReader;
import io.detrain.streams.wire.NewerState;
import io.detrain.streams.wire.StateCodec;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.InvalidStateStorePartitionException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Asks an athlete's state where its task keeps it, from outside: what it sees may not be committed yet.
 *
 * @param partitions how many the events topic has; Kafka Streams tells only those who announce an address
 */
public record Recollection(KafkaStreams streams, int partitions, EventReader reader) {

    private static final String MOVING = "the athlete's state is being restored, or moves; try again";
    private static final String ELSEWHERE =
            "another instance keeps this athlete's state, or it moves; ask there, or try again";

    private static final String NEWER = "a newer release wrote the athlete's state; try again when it is back";

    /** Puts a question to what is remembered of an athlete; nothing can be changed on the way. */
    public <T> Recalled<T> ask(AthleteKey owner, BiFunction<Ledger, Rows, T> question) {
        if (!streams.state().isRunningOrRebalancing()) {
            return new Recalled.NotNow<>(MOVING);
        }
        try {
            return ask(owner, owner.partition(partitions), question);
        } catch (InvalidStateStorePartitionException elsewhere) {
            return new Recalled.NotNow<>(ELSEWHERE);
        } catch (InvalidStateStoreException moving) {
            return new Recalled.NotNow<>(MOVING);
        } catch (NewerState unknown) {
            return new Recalled.NotNow<>(NEWER);
        } catch (SerializationException unread) {
            if (Outage.isBehind(unread)) {
                return new Recalled.NotNow<>("the schema registry does not answer; try again");
            }
            throw unread;
        }
    }

    private <T> Recalled<T> ask(AthleteKey owner, int partition, BiFunction<Ledger, Rows, T> question) {
        ReadOnlyKeyValueStore<String, byte[]> athletes = store(TrainingTopology.ATHLETES, partition);
        ReadOnlyKeyValueStore<Bytes, byte[]> rows = store(TrainingTopology.ROWS, partition);
        return Optional.ofNullable(athletes.get(owner.text()))
                .map(StateCodec::decode)
                .<Recalled<T>>map(
                        ledger -> new Recalled.Answer<>(question.apply(ledger, new StoredRows(rows, reader, owner))))
                .orElseGet(Recalled.Nobody::new);
    }

    private <K> ReadOnlyKeyValueStore<K, byte[]> store(String name, int partition) {
        return streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<K, byte[]>keyValueStore())
                .withPartition(partition));
    }
}
