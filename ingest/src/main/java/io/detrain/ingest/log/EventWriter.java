package io.detrain.ingest.log;

import io.detrain.ingest.intake.Event;
import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.schemas.avro.ClockVerdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** An event as the contract has it: with its tenant, its revision, when it came and the hash of its content. */
public final class EventWriter {

    private static final int HASH_DIGITS = 16;

    private EventWriter() {}

    /** The record of an event that came at an instant. */
    public static AthleteEvent write(String tenant, Event event, Instant receivedAt) {
        var written = BodyWriter.write(event.body(), AthleteEvent.newBuilder())
                .setTenant(tenant)
                .setAthlete(event.athlete())
                .setEventId(event.id())
                .setRevision(event.revision().orElse(receivedAt.toEpochMilli()))
                .setContentHash("")
                .setLocalDate(event.localDate())
                .setOccurredAt(event.occurredAt())
                .setZone(event.zone().getId())
                .setOffsetS(
                        event.zone().getRules().getOffset(event.occurredAt()).getTotalSeconds())
                .setSource(event.source())
                .setDevice(event.device().orElse(null))
                .setReceivedAt(Instant.EPOCH)
                .setClockVerdict(verdict(event.clock()))
                .build();
        written.setContentHash(hash(written)); // of all but the hash and received-at, which a retry changes
        written.setReceivedAt(receivedAt);
        return written;
    }

    static String key(AthleteEvent event) {
        return new AthleteKey(event.getTenant(), event.getAthlete())
                .event(event.getEventId(), event.getRevision(), event.getContentHash());
    }

    private static ClockVerdict verdict(Event.ClockCheck check) {
        return switch (check) {
            case ACCEPTED -> ClockVerdict.ACCEPTED;
            case QUARANTINED -> ClockVerdict.QUARANTINED;
        };
    }

    private static String hash(AthleteEvent event) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(encoded(event));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] encoded(AthleteEvent event) {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<>(AthleteEvent.class).write(event, encoder);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
