package io.detrain.streams.training;

import io.detrain.streams.signal.MorningsBuilder;
import io.detrain.streams.signal.Tag;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Journeys over time zones, seen by where workouts were (science.md 8.6): three hours or more are one, and from six the
 * heart takes longer.
 *
 * <p>A day keeps how far its clock was from the one at home, so that summer time is no journey, an athlete at home costs no
 * byte, and nobody travels of whom no home is known.
 */
final class Journeys {

    private static final int SECONDS = 900; // no time zone has a finer offset
    private static final int JOURNEY = 3 * 3_600 / SECONDS;
    private static final int FAR = 6 * 3_600 / SECONDS;
    private static final int MORE_DAYS = 2;
    private static final int LONGEST_BETWEEN_DAYS = 14; // who is seen elsewhere later may have come at any time

    private Journeys() {}

    /** Quarters of an hour by which the clock of the day's last workout was ahead of the one at home. */
    static int away(List<TrainingEvent> ofDay, Optional<ZoneId> home) {
        return home.flatMap(zone -> ofDay.stream()
                        .filter(event -> event.fact() instanceof Fact.Workout && !event.quarantined())
                        .filter(event -> saysWhere(event, zone))
                        .max(TrainingEvent.ORDER)
                        .map(event -> (seconds(event.zone(), event) - seconds(zone, event)) / SECONDS))
                .orElse(0);
    }

    /** Platforms that keep no zone say UTC. */
    private static boolean saysWhere(TrainingEvent event, ZoneId home) {
        var rules = event.zone().getRules();
        return !rules.isFixedOffset()
                || seconds(event.zone(), event) != 0
                || home.getRules().isFixedOffset();
    }

    private static int seconds(ZoneId zone, TrainingEvent event) {
        return zone.getRules().getOffset(event.at()).getTotalSeconds();
    }

    /** Tags the days on which the athlete was first seen elsewhere, or back. */
    static void tag(Days days, long until, MorningsBuilder mornings) {
        long lastDay = Long.MIN_VALUE;
        int last = 0;
        for (long day = days.first(); day <= until; day++) {
            if (days.digest(day).loadMicro() > 0) {
                int away = days.digest(day).signals().away();
                int hours = Math.abs(away - last);
                if (lastDay >= day - LONGEST_BETWEEN_DAYS && hours >= JOURNEY) {
                    tag(day, hours >= FAR ? MORE_DAYS : 0, mornings);
                }
                last = away;
                lastDay = day;
            }
        }
    }

    private static void tag(long day, int more, MorningsBuilder mornings) {
        for (long each = day; each <= day + more; each++) {
            mornings.tag(Tag.TRAVELLING, each);
        }
    }
}
