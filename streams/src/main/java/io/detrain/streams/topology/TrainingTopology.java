package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Events in, judgements out.
 *
 * <pre>
 * detrain.events ─┬─► coach (athletes, rows, due, ─┬─► detrain.days
 * detrain.repair ─┘          repairs, histories)   ├─► detrain.flags
 *                                                  └─► detrain.plans
 * </pre>
 */
public final class TrainingTopology implements Supplier<Topology> {

    /** One compact state for each athlete. */
    static final String ATHLETES = "athletes";
    /** The events that can still be edited, taken back or compared. */
    static final String ROWS = "rows";
    /** When each athlete's next day opens. */
    static final String DUE = "due";
    /** Who needs to be folded anew. */
    static final String REPAIRS = "repairs";
    /** Histories on their way into a repair. */
    static final String HISTORIES = "histories";

    /** Names of the stores that each task has. */
    public static final List<String> STORES = List.of(ATHLETES, ROWS, DUE, REPAIRS, HISTORIES);

    private static final Map<String, String> LOGGED = Map.of("min.cleanable.dirty.ratio", "0.2");

    private final TopicNames topics;
    private final Supplier<Processor<String, byte[], String, Judgement>> coach;
    private final JudgementWriter writer;

    /** @param coach makes one processor for each task */
    public TrainingTopology(
            TopicNames topics, Supplier<Processor<String, byte[], String, Judgement>> coach, JudgementWriter writer) {
        this.topics = topics;
        this.coach = coach;
        this.writer = writer;
    }

    @Override
    public Topology get() {
        var builder = new StreamsBuilder();
        var judgements = read(builder, Topics.EVENTS, "events")
                .merge(read(builder, Topics.REPAIR, "histories"), Named.as("heard"))
                .process(withStores(), Named.as("coach"));
        for (var topic : Topics.judgements()) {
            judgements
                    .filter(
                            (key, judgement) -> judgement.topic() == topic,
                            Named.as("only-" + topic.name().toLowerCase(java.util.Locale.ROOT)))
                    .to(
                            topics.of(topic),
                            Produced.with(Serdes.String(), writer, byOwner())
                                    .withName("to-" + topic.name().toLowerCase(java.util.Locale.ROOT)));
        }
        return builder.build();
    }

    private KStream<String, byte[]> read(StreamsBuilder builder, Topics topic, String name) {
        return builder.stream(
                topics.of(topic),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName(name));
    }

    private ProcessorSupplier<String, byte[], String, Judgement> withStores() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, Judgement> get() {
                return coach.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        texts(ATHLETES).withCachingEnabled(), // an athlete's events come together: one write a commit
                        bytes(ROWS).withLoggingEnabled(LOGGED),
                        bytes(DUE).withLoggingEnabled(LOGGED),
                        texts(REPAIRS),
                        bytes(HISTORIES).withLoggingDisabled()); // what is lost is read from the log again
            }
        };
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> texts(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingEnabled(LOGGED);
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> bytes(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray());
    }

    private static <V> StreamPartitioner<String, V> byOwner() {
        return (topic, key, value, partitions) ->
                java.util.Optional.of(Set.of(AthleteKey.ownerOf(key).partition(partitions)));
    }
}
