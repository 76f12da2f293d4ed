package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.training.Coach;
import io.detrain.streams.training.Refold;
import io.detrain.streams.training.Standing;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.EventReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;

/** One athlete on the way to a state that all of the log has made, in steps: first the history is read, then lived. */
final class Repair {

    private static final int READ_AT_ONCE = 200;

    private final AthleteKey owner;
    private final long until;
    private final List<Standing> published;
    private final Map<String, Remembered> history = new HashMap<>();
    private final List<TrainingEvent> meanwhile = new ArrayList<>();
    private Optional<Bytes> lastRead = Optional.empty();
    private Optional<Refold> refold = Optional.empty();

    /** An event and its bytes. */
    record Remembered(TrainingEvent event, byte[] raw) {}

    /**
     * @param until offset up to which the history holds the log
     * @param published flags and plans that were published and not taken back
     */
    Repair(AthleteKey owner, long until, List<Standing> published) {
        this.owner = owner;
        this.until = until;
        this.published = List.copyOf(published);
    }

    AthleteKey owner() {
        return owner;
    }

    long until() {
        return until;
    }

    List<Standing> published() {
        return published;
    }

    boolean isRead() {
        return refold.isPresent();
    }

    /** Reads on; when all is read, the rows are put to it, as they may know more than the scan did. */
    void read(Histories histories, EventReader reader, AthleteRows rows, Coach coach) {
        var next = histories.after(owner.text(), lastRead, READ_AT_ONCE);
        next.forEach(entry -> read(entry.value, reader));
        if (next.isEmpty()) {
            rows.forEach(raw -> read(raw, reader));
            refold = Optional.of(new Refold(
                    coach, history.values().stream().map(Remembered::event).toList()));
        } else {
            lastRead = Optional.of(next.getLast().key);
        }
    }

    /** What cannot be read was set aside when it first came. */
    private void read(byte[] raw, EventReader reader) {
        try {
            know(reader.read(raw), raw);
        } catch (RuntimeException unreadable) {
            if (Outage.isBehind(unreadable)) {
                throw unreadable;
            }
        }
    }

    private void know(TrainingEvent event, byte[] raw) {
        history.merge(
                event.id(),
                new Remembered(event, raw),
                (known, other) -> other.event().supersedes(known.event()) ? other : known);
    }

    /** An event that came while this goes on. */
    void heard(TrainingEvent event, byte[] raw) {
        know(event, raw);
        meanwhile.add(event);
    }

    /** Whether all was lived up to the day that is open now. */
    boolean isDone(LocalDate today) {
        return refold.filter(each -> each.isDone(today)).isPresent() && meanwhile.isEmpty();
    }

    /**
     * Lives on. An event that cannot be judged was set aside when it first came.
     *
     * @return false if there is no way on
     */
    boolean live(LocalDate today) {
        var life = refold.orElseThrow();
        var left = life.left() + meanwhile.size();
        try {
            if (life.isDone(today)) {
                life.hear(meanwhile.removeFirst());
            } else {
                life.step(today);
            }
            return true;
        } catch (RuntimeException unjudged) {
            return life.left() + meanwhile.size() < left;
        }
    }

    Refold refold() {
        return refold.orElseThrow();
    }

    /** The events that are still to be remembered, with their bytes. */
    List<Remembered> rows() {
        return refold().rows().stream()
                .map(event -> Optional.ofNullable(history.get(event.id())).orElseThrow())
                .toList();
    }
}
