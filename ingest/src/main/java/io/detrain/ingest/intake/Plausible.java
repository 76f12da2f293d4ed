package io.detrain.ingest.intake;

import io.detrain.ingest.intake.Intake.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Bounds of time: what cannot have happened yet, and what happened before anything wearable told of it. */
public final class Plausible {

    static final LocalDate FIRST_DATE = LocalDate.of(2005, 1, 1);
    private static final Instant FIRST = Instant.parse("2005-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofHours(24); // zones and clocks that are a little fast

    private Plausible() {}

    /** Why something cannot have started then, if it cannot. */
    public static Optional<Rejected> start(Instant start, Instant receivedAt) {
        if (start.isAfter(receivedAt.plus(AHEAD))) {
            return Optional.of(
                    new Rejected("future_date", "/occurredAt", "must be at most 24 hours after it is received"));
        }
        return start.isBefore(FIRST)
                ? Optional.of(new Rejected("out_of_range", "/occurredAt", "must be from " + FIRST_DATE + " on"))
                : Optional.empty();
    }

    /** The last local date that an event may act from. */
    static LocalDate lastDate(Instant receivedAt, ZoneId zone) {
        return receivedAt.plus(AHEAD).atZone(zone).toLocalDate();
    }
}
