package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.training.Standing;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.StandingReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One task's repairs: who needs one, by the offset of the newest event that asked for it; whose history is coming; and
 * those that can begin, one after the other.
 *
 * <p>Only the marks outlive a crash: without a history a mark is taken up anew.
 */
final class Repairs {

    private static final long ASKED_BY_SOMEBODY = -1; // older than all that any history holds

    private final KeyValueStore<String, byte[]> marks;
    private final Histories histories;
    private final StandingReader reader;
    private final RepairDesk desk;
    private final int partition;
    private final Map<String, Coming> coming = new HashMap<>();
    private final Map<String, Repair> ready = new LinkedHashMap<>();

    /** A history of which the end was not seen yet. */
    private record Coming(long scan, List<Standing> published) {}

    Repairs(
            KeyValueStore<String, byte[]> marks,
            Histories histories,
            StandingReader reader,
            RepairDesk desk,
            int partition) {
        this.marks = marks;
        this.histories = histories;
        this.reader = reader;
        this.desk = desk;
        this.partition = partition;
        histories.clear();
        desk.assigned(partition, marked());
    }

    private TreeSet<String> marked() {
        var owners = new TreeSet<String>();
        try (var entries = marks.all()) {
            entries.forEachRemaining(entry -> owners.add(entry.key));
        }
        return owners;
    }

    /** An event at an offset needs a repair. */
    void ask(AthleteKey owner, long offset) {
        if (mark(owner).filter(known -> known >= offset).isEmpty()) {
            marks.put(
                    owner.text(),
                    ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
            desk.asked(partition, owner.text());
        }
    }

    /** Somebody wants one. */
    void ask(AthleteKey owner) {
        ask(owner, ASKED_BY_SOMEBODY);
    }

    private Optional<Long> mark(AthleteKey owner) {
        return Optional.ofNullable(marks.get(owner.text()))
                .map(offset -> ByteBuffer.wrap(offset).getLong());
    }

    /** An athlete's history begins, and what came of an earlier one is forgotten; not if it is being lived already. */
    void begin(AthleteKey owner, long scan) {
        if (!ready.containsKey(owner.text())) {
            histories.clear(owner.text());
            coming.put(owner.text(), new Coming(scan, new ArrayList<>()));
        }
    }

    void take(AthleteKey owner, Frame.Event event) {
        if (coming.containsKey(owner.text())) {
            histories.put(owner.text(), event.key(), event.raw());
        }
    }

    void take(AthleteKey owner, Frame.Said said) {
        Optional.ofNullable(coming.get(owner.text()))
                .ifPresent(history -> reader.read(said.plan(), said.raw()).ifPresent(history.published()::add));
    }

    void end(AthleteKey owner, Frame.End end) {
        Optional.ofNullable(coming.get(owner.text()))
                .filter(history -> history.scan() == end.scan())
                .ifPresent(history -> {
                    coming.remove(owner.text());
                    ready.put(owner.text(), new Repair(owner, end.until(), history.published()));
                });
    }

    /** An event was judged; a history that is being lived has to know of it. */
    void heard(AthleteKey owner, TrainingEvent event, byte[] raw) {
        if (!ready.isEmpty()) {
            Optional.ofNullable(ready.get(owner.text()))
                    .filter(Repair::isRead)
                    .ifPresent(repair -> repair.heard(event, raw));
        }
    }

    /** The one that goes on now. */
    Optional<Repair> next() {
        return ready.values().stream().findFirst();
    }

    Histories histories() {
        return histories;
    }

    /** It is replaced, or cannot be; the mark stays if a newer event has asked. */
    void done(Repair repair) {
        ready.remove(repair.owner().text());
        histories.clear(repair.owner().text());
        var again =
                mark(repair.owner()).filter(offset -> offset >= repair.until()).isPresent();
        if (!again) {
            marks.delete(repair.owner().text());
        }
        desk.done(partition, repair.owner().text(), again);
    }

    void close() {
        desk.revoked(partition);
    }
}
