package io.detrain.ingest.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing that happened to one athlete, checked and complete but for what the door adds: tenant, received-at, hash.
 *
 * @param id the sender's identifier, stable over edits
 * @param revision grows with every edit; empty lets received-at decide
 * @param localDate the athlete's local date from which it acts
 * @param occurredAt when it happened; the start of a workout
 * @param source who measured, lower case: garmin, strava, file, manual …
 */
public record Event(
        String athlete,
        String id,
        OptionalLong revision,
        LocalDate localDate,
        Instant occurredAt,
        ZoneId zone,
        String source,
        Optional<String> device,
        ClockCheck clock,
        Body body) {

    /** What was made of the device's clock; the core never judges it again. */
    public enum ClockCheck {
        ACCEPTED,
        QUARANTINED
    }

    @Override
    public String toString() {
        return "Event[" + id + "]"; // health data stay out of logs
    }
}
