package io.detrain.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.detrain.schemas.avro.AthleteContact;
import io.detrain.schemas.avro.Units;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

/** Records survive the way through the registry's wire format. */
class SerdesTest {

    private static final String TOPIC = Topics.ATHLETES.topic();

    @Test
    void a_record_comes_back_as_it_was_written() throws IOException {
        var serdes = new Serdes("mock://serdes-round-trip");
        serdes.register();
        var serde = serdes.<AthleteContact>values();

        var bytes = serde.serializer().serialize(TOPIC, contact());

        assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(contact());
    }

    @Test
    void nothing_is_written_under_a_schema_that_was_not_registered() {
        var serde = new Serdes("mock://serdes-unregistered").<AthleteContact>values();

        assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, contact()))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void a_tombstone_is_a_tombstone() {
        var serde = new Serdes("mock://serdes-tombstone").<AthleteContact>values();

        assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
    }

    private static AthleteContact contact() {
        return AthleteContact.newBuilder()
                .setTenant("acme")
                .setAthlete("anna")
                .setEmail("anna@example.org")
                .setUnits(Units.METRIC)
                .setChannels(List.of("email"))
                .setUpdatedAt(Instant.ofEpochMilli(1_700_000_000_000L))
                .build();
    }
}
