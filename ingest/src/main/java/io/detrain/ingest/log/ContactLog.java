package io.detrain.ingest.log;

import io.detrain.ingest.intake.Contact;
import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteContact;
import io.detrain.schemas.avro.Units;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** How athletes want to be reached, the latest word of each. */
public final class ContactLog {

    private final Broker broker;

    public ContactLog(Broker broker) {
        this.broker = broker;
    }

    /** Replaces what is known of the athlete, and returns once it is known what became of it. */
    public Appended append(String tenant, Contact contact, Instant receivedAt) {
        var key = new AthleteKey(tenant, contact.athlete()).text();
        return broker.append(List.of(Entry.avro(Topics.ATHLETES, key, avro(tenant, contact, receivedAt))))
                .getFirst();
    }

    private static AthleteContact avro(String tenant, Contact contact, Instant receivedAt) {
        return AthleteContact.newBuilder()
                .setTenant(tenant)
                .setAthlete(contact.athlete())
                .setDisplayName(contact.displayName().orElse(null))
                .setEmail(contact.email().orElse(null))
                .setLocale(contact.locale())
                .setUnits(Units.valueOf(contact.units()))
                .setZone(contact.zone().map(ZoneId::getId).orElse(null))
                .setChannels(contact.channels())
                .setUpdatedAt(receivedAt)
                .build();
    }
}
