package io.detrain.bench.life;

import io.detrain.schemas.Serdes;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.streams.wire.EventReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Serializer;

/** Events as they travel, with a schema registry in memory: a benchmark needs no second process. */
public final class Wire {

    private final Serdes serdes = new Serdes("mock://bench");
    private final Serializer<AthleteEvent> serializer = serdes.serializer();

    public Wire() {
        try {
            serdes.register();
        } catch (IOException e) {
            throw new UncheckedIOException("the registry in memory refuses a schema", e);
        }
    }

    /** What is read and written with. */
    public Serdes serdes() {
        return serdes;
    }

    /** The bytes of an event in the log. */
    public byte[] bytes(AthleteEvent event) {
        return serializer.serialize(Topics.EVENTS.topic(), event);
    }

    /** Reads events; for one thread. */
    public EventReader reader() {
        return new EventReader(serdes.deserializer());
    }
}
