package io.detrain.ingest.log;

import io.detrain.ingest.intake.Event;
import io.detrain.schemas.Topics;
import java.time.Instant;
import java.util.List;

/** The log of events on Kafka. */
public final class KafkaEventLog implements EventLog {

    private final Broker broker;

    public KafkaEventLog(Broker broker) {
        this.broker = broker;
    }

    @Override
    public List<Appended> append(String tenant, List<Event> events, Instant receivedAt) {
        return broker.append(events.stream()
                .map(event -> EventWriter.write(tenant, event, receivedAt))
                .map(event -> Entry.avro(Topics.EVENTS, EventWriter.key(event), event))
                .toList());
    }
}
