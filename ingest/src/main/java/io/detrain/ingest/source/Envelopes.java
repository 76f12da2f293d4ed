package io.detrain.ingest.source;

import io.detrain.ingest.intake.Body;
import io.detrain.ingest.intake.Event;
import io.detrain.ingest.source.Source.Hints;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts a workout into its envelope: id, revision, zone and local date, and what is to be thought of its clock. */
record Envelopes(PositionZones positions) {

    private static final Instant FIRST_PLAUSIBLE = Instant.parse("2005-01-01T00:00:00Z");

    /** Where a recording says it was made: a zone by name, a position, the device's offset, each if known. */
    record Whereabouts(Optional<ZoneId> zone, Optional<Position> position, Optional<ZoneOffset> offset) {
        static Whereabouts unknown() {
            return new Whereabouts(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Who made the recording, as far as the file tells. */
    record Maker(String source, Optional<String> device) {}

    /** An event and what had to be assumed for it. */
    record Enveloped(Event event, String note) {}

    private record Choice(ZoneId zone, String why) {}

    Enveloped put(Body.Workout workout, String id, Instant start, Maker maker, Whereabouts where, Hints hints) {
        var choice = zone(where, hints);
        var plausible = !start.isBefore(FIRST_PLAUSIBLE);
        var event = new Event(
                hints.athlete(),
                id,
                OptionalLong.of(1),
                start.atZone(choice.zone).toLocalDate(),
                start,
                choice.zone,
                maker.source(),
                maker.device(),
                plausible ? Event.ClockCheck.ACCEPTED : Event.ClockCheck.QUARANTINED,
                workout);
        var clock = plausible ? "" : "; the device's clock was not set, so the workout is kept but not counted";
        return new Enveloped(event, "zone " + choice.zone + ": " + choice.why + clock);
    }

    private Choice zone(Whereabouts where, Hints hints) {
        return where.zone()
                .map(zone -> new Choice(zone, "named in the file"))
                .or(() -> hints.zone().map(zone -> new Choice(zone, "as you said")))
                .or(() -> where.position()
                        .filter(Position::plausible)
                        .flatMap(positions::at)
                        .map(zone -> new Choice(zone, "of the position of the start")))
                .or(() -> where.offset().map(offset -> new Choice(offset, "the device's offset; it names no zone")))
                .orElseGet(() -> new Choice(
                        hints.fallback(), "assumed: the file has no zone, position or offset, and none was given"));
    }
}
