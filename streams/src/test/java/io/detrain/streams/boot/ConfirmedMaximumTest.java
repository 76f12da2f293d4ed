package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.Serdes;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.streams.training.Fact;
import io.detrain.streams.wire.EventReader;
import org.junit.jupiter.api.Test;

/** Whoever confirms a highest heart rate has said so as in a profile. */
class ConfirmedMaximumTest {

    @Test
    void is_read_as_what_is_known_of_the_athlete_from_then_on() throws Exception {
        var serdes = new Serdes("mock://" + System.identityHashCode(this));
        serdes.register();
        var answer = Events.confirmsMaximum("confirmed", "2026-05-10T09:00:00Z", 197.0);
        var bytes = serdes.<AthleteEvent>serializer().serialize(Topics.EVENTS.topic(), answer);

        assertThat(new EventReader(serdes.deserializer()).read(bytes).fact()).isEqualTo(Fact.Profile.ofMaximum(197));
    }
}
