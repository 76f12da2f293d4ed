package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.training.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When an athlete's day opens: at 04:00 local time, spread over some minutes so that a whole time zone is not due at once.
 *
 * @param spread how far the last athletes of a zone are behind the first
 */
public record DayStart(Duration spread) {

    private static final LocalTime OPENS = LocalTime.of(4, 0);

    /** The day that is open at an instant: by what the clocks show, in the night in which they are changed too. */
    LocalDate today(Ledger ledger, Instant now) {
        return LocalDateTime.ofInstant(now, zone(ledger))
                .minusHours(OPENS.getHour())
                .toLocalDate();
    }

    /** When the day after the last opened one is due. */
    Instant next(AthleteKey owner, Ledger ledger) {
        var day = ledger.lastOpenedDay().orElseThrow().plusDays(1);
        return day.atTime(OPENS).plusSeconds(offset(owner)).atZone(zone(ledger)).toInstant();
    }

    private static ZoneId zone(Ledger ledger) {
        return ledger.zone().orElse(ZoneOffset.UTC);
    }

    private long offset(AthleteKey owner) {
        var minutes = Math.max(1, spread.toMinutes());
        return Math.floorMod(owner.text().hashCode(), minutes) * 60L;
    }
}
