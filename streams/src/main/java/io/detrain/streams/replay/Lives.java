package io.detrain.streams.replay;

import io.detrain.schemas.Serdes;
import io.detrain.streams.topology.Outage;
import io.detrain.streams.training.Refold;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.EventReader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Lives through what the log has of an athlete, in memory; used by one thread at a time. */
final class Lives {

    private final EventReader events;

    Lives(Serdes serdes) {
        this.events = new EventReader(serdes.deserializer());
    }

    /** What cannot be read was set aside when it came. */
    List<TrainingEvent> history(Collection<byte[]> raw) {
        return raw.stream().flatMap(each -> read(each).stream()).toList();
    }

    private Optional<TrainingEvent> read(byte[] raw) {
        try {
            return Optional.of(events.read(raw));
        } catch (RuntimeException unreadable) {
            if (Outage.isBehind(unreadable)) {
                throw unreadable;
            }
            return Optional.empty();
        }
    }

    /** An event that cannot be judged was set aside too; false if it is no event that keeps it from going on. */
    static boolean isLived(Refold life, LocalDate last) {
        while (!life.isDone(last)) {
            var left = life.left();
            try {
                life.step(last);
            } catch (RuntimeException unjudged) {
                if (life.left() == left) {
                    return false;
                }
            }
        }
        return true;
    }
}
