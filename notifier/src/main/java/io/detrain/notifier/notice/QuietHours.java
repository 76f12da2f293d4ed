package io.detrain.notifier.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The hours in which nobody is told anything, by the athlete's own clock. */
public record QuietHours(LocalTime from, LocalTime to) {

    public QuietHours {
        if (!to.isBefore(from)) {
            throw new IllegalArgumentException("quiet hours go over midnight, got " + from + " to " + to);
        }
    }

    /** The instant itself, or the end of the night that it falls into. */
    public Instant next(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        var time = local.toLocalTime();
        if (!time.isBefore(to) && time.isBefore(from)) {
            return instant;
        }
        return morning(instant, zone);
    }

    /** The end of the night that the instant falls into, or of the next one; the instant itself if a night ends with it. */
    Instant morning(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        var day = local.toLocalTime().isAfter(to) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(to).atZone(zone).toInstant();
    }
}
