package io.detrain.notifier.listen;

import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Contact;
import io.detrain.notifier.notice.Units;
import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteContact;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How each athlete wants to be reached, as the athletes topic says. Belongs to the thread that reads it. */
public final class Contacts implements AutoCloseable {

    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(50).toNanos();

    private final KafkaConsumer<String, byte[]> consumer;
    private final Decoder decoder;
    private final List<TopicPartition> partitions;
    private final Map<Athlete, Contact> contacts = new HashMap<>();
    private long lookedAt = System.nanoTime();

    /** Reads the topic from its beginning. */
    public Contacts(KafkaConsumer<String, byte[]> consumer, TopicNames topics, Decoder decoder) {
        this.consumer = consumer;
        this.decoder = decoder;
        this.partitions = Topics.partitions(consumer, topics.of(Topics.ATHLETES));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        catchUp();
    }

    /** Learns what the topic holds by now. Whoever was asked about an athlete's outcome knows the contact before it. */
    public void catchUp() {
        Drain.toEnd(consumer, partitions, this::learn);
    }

    /** Learns what has come meanwhile, without waiting for it; now and then is enough. */
    public void look() {
        if (System.nanoTime() - lookedAt > LOOK_EVERY_NANOS) {
            lookedAt = System.nanoTime();
            consumer.poll(Duration.ZERO).forEach(this::learn);
        }
    }

    /** The athlete's contact, or that of someone unknown. */
    public Contact of(Athlete athlete) {
        return contacts.getOrDefault(athlete, Contact.UNKNOWN);
    }

    private void learn(ConsumerRecord<String, byte[]> record) {
        var owner = AthleteKey.ownerOf(record.key());
        var athlete = new Athlete(owner.tenant(), owner.athlete());
        if (decoder.decode(record).orElse(null) instanceof AthleteContact contact) {
            contacts.put(athlete, contact(contact));
        } else if (record.value() == null) {
            contacts.remove(athlete);
        }
    }

    private static Contact contact(AthleteContact contact) {
        return new Contact(
                Optional.ofNullable(contact.getDisplayName()),
                Optional.ofNullable(contact.getEmail()),
                Locale.forLanguageTag(contact.getLocale()),
                units(contact.getUnits()),
                zone(contact.getZone()),
                contact.getChannels(),
                contact.getErased());
    }

    private static Optional<Units> units(io.detrain.schemas.avro.Units units) {
        return switch (units) {
            case METRIC -> Optional.of(Units.METRIC);
            case IMPERIAL -> Optional.of(Units.IMPERIAL);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC; // a zone that this Java does not know must not silence an athlete
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
