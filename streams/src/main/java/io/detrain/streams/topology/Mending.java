package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.wire.EventReader;
import io.detrain.streams.wire.StateCodec;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what the repair topic brings, and goes on with the repairs of a task, a little at a time. */
final class Mending {

    private static final Logger LOG = LoggerFactory.getLogger(Mending.class);

    private final Repairs repairs;
    private final KeyValueStore<String, byte[]> athletes;
    private final Function<AthleteKey, AthleteRows> rows;
    private final Coaches coaches;
    private final EventReader reader;
    private final Duration budget;
    private final BiConsumer<Repair, Ledger> replace;

    /**
     * @param budget how long it goes on at a time
     * @param replace takes over what came out, in place of the state that is there
     */
    Mending(
            Repairs repairs,
            KeyValueStore<String, byte[]> athletes,
            Function<AthleteKey, AthleteRows> rows,
            Coaches coaches,
            EventReader reader,
            Duration budget,
            BiConsumer<Repair, Ledger> replace) {
        this.repairs = repairs;
        this.athletes = athletes;
        this.rows = rows;
        this.coaches = coaches;
        this.reader = reader;
        this.budget = budget;
        this.replace = replace;
    }

    void take(Record<String, byte[]> record) {
        Frame.read(record.headers(), record.value()).ifPresent(frame -> take(record.key(), frame));
    }

    private void take(String key, Frame frame) {
        switch (frame) {
            case Frame.Asked() -> ask(key);
            case Frame.Begin(long scan) -> repairs.begin(AthleteKey.ownerOf(key), scan);
            case Frame.Event event -> repairs.take(AthleteKey.ownerOf(key), event);
            case Frame.Said said -> repairs.take(AthleteKey.ownerOf(key), said);
            case Frame.End end -> repairs.end(AthleteKey.ownerOf(key), end);
        }
    }

    /** One athlete, or all of a tenant that are here. */
    private void ask(String key) {
        if (!key.contains("/")) {
            try (var all = athletes.range(key + "/", key + "0")) { // '0' is the character after '/'
                all.forEachRemaining(entry -> repairs.ask(AthleteKey.ownerOf(entry.key)));
            }
        } else if (athletes.get(key) != null) {
            repairs.ask(AthleteKey.ownerOf(key));
        }
    }

    /** Goes on where it stopped. */
    void goOn() {
        var stop = System.nanoTime() + budget.toNanos();
        for (var next = repairs.next(); next.isPresent() && System.nanoTime() < stop; next = repairs.next()) {
            var repair = next.get();
            Optional.ofNullable(athletes.get(repair.owner().text()))
                    .map(StateCodec::decode)
                    .ifPresentOrElse(now -> goOn(repair, now, stop), () -> repairs.done(repair)); // erased meanwhile
        }
    }

    private void goOn(Repair repair, Ledger now, long stop) {
        var owner = repair.owner();
        var today = now.lastOpenedDay().orElseThrow();
        while (!repair.isDone(today)) {
            if (System.nanoTime() > stop) {
                return;
            }
            if (!repair.isRead()) {
                repair.read(repairs.histories(), reader, rows.apply(owner), coaches.of(owner.tenant()));
            } else if (!repair.live(today)) {
                LOG.error("event=repair_given_up tenant={}", owner.tenant());
                repairs.done(repair);
                return;
            }
        }
        replace.accept(repair, now);
    }
}
