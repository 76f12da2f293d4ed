package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.EventReader;
import io.detrain.streams.wire.StateCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;

/**
 * What the stores hold of an athlete, as records of their changelogs: a benchmark of many athletes cannot live all those
 * lives. Written by the classes that write the stores, next to which it therefore stands.
 */
public final class SeededState {

    /** Names of the stores. */
    public static final List<String> STORES =
            List.of(TrainingTopology.ATHLETES, TrainingTopology.ROWS, TrainingTopology.DUE);

    private final AthleteKey owner;
    private final BiConsumer<Bytes, byte[]> due;
    private final BiConsumer<Bytes, byte[]> athletes;
    private final AthleteRows rows;

    /** @param sink takes records: the name of the store, key and value */
    public SeededState(AthleteKey owner, EventReader reader, Sink sink) {
        this.owner = owner;
        this.athletes = (key, value) -> sink.put(TrainingTopology.ATHLETES, key.get(), value);
        this.due = (key, value) -> sink.put(TrainingTopology.DUE, key.get(), value);
        this.rows = new AthleteRows(
                new WrittenStore((key, value) -> sink.put(TrainingTopology.ROWS, key.get(), value)), reader, owner);
    }

    /** Takes what a changelog holds. */
    public interface Sink {
        /** One record. */
        void put(String store, byte[] key, byte[] value);
    }

    /** The athlete's ledger, and when their next day opens. */
    public void ledger(Ledger ledger, byte[] encoded, Duration daySpread) {
        athletes.accept(Bytes.wrap(owner.text().getBytes(StandardCharsets.UTF_8)), encoded);
        new DueIndex(new WrittenStore(due))
                .move(owner.text(), Optional.empty(), new DayStart(daySpread).next(owner, ledger));
    }

    /** One remembered event. */
    public void row(TrainingEvent event, byte[] raw) {
        rows.put(event, raw, Optional.empty());
    }

    /** The bytes of a ledger. */
    public static byte[] encoded(Ledger ledger) {
        return StateCodec.encode(ledger);
    }

    /** Where a judgement is published. */
    public static String topic(Judgement judgement) {
        return judgement.topic().topic();
    }

    /** Key of its record. */
    public static String key(Judgement judgement) {
        return judgement.key();
    }
}
