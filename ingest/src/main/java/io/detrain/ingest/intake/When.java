package io.detrain.ingest.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** When an event happened, in which zone, and on which local date it counts. */
record When(Instant receivedAt, Instant occurredAt, ZoneId zone, LocalDate localDate) {

    private static final int LONGEST = 40;
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]") // +02:00, +0200 and +02 are all in use
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private record Moment(Instant instant, Optional<ZoneId> offset) {}

    static When read(Fields fields, Kind kind, Instant receivedAt) {
        var named = zone(fields, "zone");
        var occurred = moment(fields, "occurredAt", named);
        var zone = named.or(() -> occurred.flatMap(Moment::offset)).orElse(ZoneOffset.UTC);
        occurred.flatMap(it -> Plausible.start(it.instant(), receivedAt))
                .ifPresent(fault -> fields.fault(fault.code(), "occurredAt", fault.reason()));
        var possible = occurred.map(Moment::instant)
                .filter(it -> Plausible.start(it, receivedAt).isEmpty());
        var declared = fields.date("localDate", Plausible.FIRST_DATE, Plausible.lastDate(receivedAt, zone));
        requireOne(fields, kind);
        var derived = anchor(fields, kind, named, receivedAt).or(() -> possible).map(it -> dateAt(it, zone));
        if (kind.measured()) {
            agree(fields, declared, possible.map(it -> dateAt(it, zone)));
        }
        var localDate = declared.or(() -> derived).orElse(Plausible.FIRST_DATE);
        return new When(
                receivedAt,
                possible.orElseGet(() -> localDate.atStartOfDay(zone).toInstant()),
                zone,
                localDate);
    }

    /** An instant within bounds, for the fields of bodies. */
    static Optional<Instant> instant(Fields fields, String name, Optional<ZoneId> zone, Instant receivedAt) {
        return moment(fields, name, zone)
                .map(Moment::instant)
                .filter(it -> Plausible.start(it, receivedAt)
                        .flatMap(fault -> fields.refuse(fault.code(), name, fault.reason()))
                        .isEmpty())
                .filter(it -> Plausible.start(it, receivedAt).isEmpty());
    }

    static Optional<ZoneId> zone(Fields fields, String name) {
        return fields.text(name).flatMap(text -> {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException e) {
                return fields.refuse("bad_zone", name, "must be a time zone such as Europe/Berlin");
            }
        });
    }

    /** A night counts on the date of waking. */
    private static Optional<Instant> anchor(Fields fields, Kind kind, Optional<ZoneId> zone, Instant receivedAt) {
        return kind == Kind.SLEEP ? instant(fields, "endedAt", zone, receivedAt) : Optional.empty();
    }

    private static void requireOne(Fields fields, Kind kind) {
        if (!fields.has("occurredAt") && (kind == Kind.WORKOUT || !fields.has("localDate"))) {
            fields.fault(
                    "missing", "occurredAt", kind == Kind.WORKOUT ? "is required" : "is required, or else localDate");
        }
    }

    private static void agree(Fields fields, Optional<LocalDate> declared, Optional<LocalDate> derived) {
        if (declared.isPresent()
                && derived.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(declared.get(), derived.get())) > 1) {
            fields.fault("conflict", "localDate", "must be within a day of occurredAt in the zone");
        }
    }

    private static Optional<Moment> moment(Fields fields, String name, Optional<ZoneId> zone) {
        return fields.text(name, LONGEST).flatMap(text -> {
            try {
                return switch (FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
                    case OffsetDateTime it -> Optional.of(new Moment(it.toInstant(), Optional.of(it.getOffset())));
                    case LocalDateTime it
                    when zone.isPresent() ->
                        Optional.of(new Moment(it.atZone(zone.get()).toInstant(), Optional.empty()));
                    default -> fields.refuse("bad_time", name, "needs an offset, or a zone beside it");
                };
            } catch (DateTimeException e) {
                return fields.refuse("bad_time", name, "must be a time such as 2026-05-03T10:00:00+02:00");
            }
        });
    }

    private static LocalDate dateAt(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
