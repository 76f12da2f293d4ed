package io.detrain.ingest.log;

import io.detrain.ingest.intake.Event;
import java.time.Instant;
import java.util.List;

/** The log of events, which is the truth: what it acknowledged is never lost. */
public interface EventLog {

    /**
     * Appends the events in order, and returns once it is known what became of each.
     *
     * @return one answer for each event, in the same order
     */
    List<Appended> append(String tenant, List<Event> events, Instant receivedAt);
}
