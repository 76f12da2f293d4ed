package io.detrain.ingest.http;

import io.detrain.ingest.intake.Event;
import io.detrain.ingest.intake.Intake.Rejected;
import io.detrain.ingest.log.Appended;
import io.detrain.ingest.log.Appended.Acknowledged;
import io.detrain.ingest.log.Appended.Unavailable;
import io.detrain.ingest.log.EventLog;
import io.detrain.ingest.log.Position;
import io.detrain.ingest.log.Refusal;
import io.detrain.ingest.log.RejectedLog;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what one request brought: the good into the log, the bad beside it, and counts both. */
@Singleton
final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final EventLog events;
    private final RejectedLog rejected;
    private final Counters counters;

    Journal(EventLog events, RejectedLog rejected, Counters counters) {
        this.events = events;
        this.rejected = rejected;
        this.counters = counters;
    }

    /**
     * What became of the events, in their order.
     *
     * @param complete false if anything, good or bad, could not be written down: the sender has to come again
     */
    record Entry(List<Appended> appended, boolean complete) {

        Position position() {
            return Position.of(acknowledged(appended).toList());
        }
    }

    Entry write(String tenant, String door, List<Event> good, List<Refusal> bad, Instant receivedAt) {
        var appended = good.isEmpty() ? List.<Appended>of() : events.append(tenant, good, receivedAt);
        var refused = bad.isEmpty() ? List.<Appended>of() : rejected.append(tenant, bad);
        bad.stream().map(Refusal::why).map(Rejected::code).forEach(code -> counters.rejected(door, code));
        for (var i = 0; i < appended.size(); i++) {
            if (appended.get(i) instanceof Acknowledged) {
                counters.accepted(door, good.get(i));
            }
        }
        var complete =
                Stream.of(appended, refused).flatMap(List::stream).allMatch(each -> each instanceof Acknowledged);
        if (!complete) {
            counters.unavailable(door);
            LOG.warn("appended=false tenant={} door={} reasons={}", tenant, door, reasons(appended, refused));
        }
        return new Entry(appended, complete);
    }

    private static Set<String> reasons(List<Appended> appended, List<Appended> refused) {
        return Stream.of(appended, refused)
                .flatMap(List::stream)
                .filter(Unavailable.class::isInstance)
                .map(each -> ((Unavailable) each).reason())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Acknowledged> acknowledged(List<Appended> appended) {
        return appended.stream().filter(Acknowledged.class::isInstance).map(Acknowledged.class::cast);
    }
}
