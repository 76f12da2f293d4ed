package io.detrain.deploy.chaos;

import io.detrain.deploy.season.Season;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A season of simulated athletes, and all that goes wrong on its way: sent twice, late, rewritten, taken back, in the wrong
 * order, and poisoned. The same seed is the same season.
 *
 * @param backlogDays the first days of it, which are sent at once
 * @param days all of them
 */
record Mayhem(long seed, int athletes, int backlogDays, int days, LocalDate firstDay) {

    static final String TENANT = "acme";

    private static final Duration DAY = Duration.ofDays(1);
    private static final int HUNDRED = 100;
    private static final int DAYS_BETWEEN_POISON = 3;

    /** What happens to an event, and how many of a hundred it happens to. */
    private enum Fate {
        COPIED(6),
        CONTRADICTED(4),
        LATE(8),
        OLD(1),
        EDITED_BEFORE_IT_CAME(5),
        DELETED_BEFORE_IT_CAME(4),
        DELETED_AND_CREATED_AGAIN(4),
        PLAIN(68);

        private final int of100;

        Fate(int of100) {
            this.of100 = of100;
        }

        static Fate of(SplittableRandom dice) {
            var left = dice.nextInt(HUNDRED);
            for (var fate : values()) {
                left -= fate.of100;
                if (left < 0) {
                    return fate;
                }
            }
            return PLAIN;
        }
    }

    /** When the athletes' clock begins: what was before is the backlog. */
    Instant begin() {
        return season().start().plus(DAY.multipliedBy(backlogDays));
    }

    Instant end() {
        return season().start().plus(DAY.multipliedBy(days));
    }

    private Season season() {
        return new Season(seed, athletes, days, firstDay);
    }

    /** All that is sent, in this order. */
    List<Sending> sendings() {
        var season = season();
        var dice = new SplittableRandom(seed);
        var sendings = new ArrayList<Sending>();
        var now = season.start();
        for (var step : season.steps()) {
            for (var event : step.events()) {
                send(event, now, dice, sendings);
            }
            now = step.clockTo();
        }
        sendings.removeIf(sending -> sending.at().isAfter(end()));
        poison(season.names(), dice, sendings);
        sendings.sort(Comparator.comparing(Sending::at));
        return sendings;
    }

    private static void send(Map<String, Object> event, Instant now, SplittableRandom dice, List<Sending> sendings) {
        switch (Fate.of(dice)) {
            case PLAIN -> sendings.add(new Sending.Told(now, event));
            case COPIED -> {
                sendings.add(new Sending.Told(now, event));
                for (var copies = 1 + dice.nextInt(5); copies > 0; copies--) {
                    sendings.add(new Sending.Told(later(now, 3, dice), event));
                }
            }
            case CONTRADICTED -> {
                sendings.add(new Sending.Told(now, event));
                sendings.add(new Sending.Told(later(now, 2, dice), with(event, "device", "another watch")));
            }
            case LATE -> sendings.add(new Sending.Told(later(now, 30, dice), event));
            case OLD -> sendings.add(new Sending.Told(later(now.plus(DAY.multipliedBy(65)), 30, dice), event));
            case EDITED_BEFORE_IT_CAME -> {
                sendings.add(new Sending.Told(now, with(with(event, "revision", 3), "device", "edited by hand")));
                sendings.add(new Sending.Told(later(now, 3, dice), event));
            }
            case DELETED_BEFORE_IT_CAME -> {
                sendings.add(new Sending.Told(now, retraction(event, 4)));
                sendings.add(new Sending.Told(later(now, 3, dice), event));
            }
            case DELETED_AND_CREATED_AGAIN -> {
                sendings.add(new Sending.Told(now, event));
                sendings.add(new Sending.Told(later(now, 2, dice), retraction(event, 4)));
                sendings.add(new Sending.Told(later(now.plus(DAY), 2, dice), with(event, "revision", 5)));
            }
        }
    }

    private static Instant later(Instant now, int daysAtMost, SplittableRandom dice) {
        return now.plusSeconds(1 + dice.nextLong(DAY.toSeconds() * daysAtMost));
    }

    private static Map<String, Object> with(Map<String, Object> event, String field, Object value) {
        var other = new LinkedHashMap<>(event);
        other.put(field, value);
        return other;
    }

    private static Map<String, Object> retraction(Map<String, Object> event, int revision) {
        var retraction = new LinkedHashMap<String, Object>();
        for (var field : List.of("type", "athlete", "id", "revision", "occurredAt", "zone")) {
            retraction.put(field, Objects.requireNonNull(event.get(field), field));
        }
        retraction.put("type", "retraction");
        retraction.put("revision", revision);
        return retraction;
    }

    /** Every kind at least once, however short the season is. */
    private void poison(List<String> names, SplittableRandom dice, List<Sending> sendings) {
        var kinds = Poison.values();
        var most = Math.max(kinds.length, days / DAYS_BETWEEN_POISON);
        for (var number = 0; number < most; number++) {
            var at = season().start().plusSeconds(dice.nextLong(DAY.toSeconds() * days));
            var athlete = names.get(dice.nextInt(names.size()));
            sendings.add(new Sending.Poisoned(at, number, kinds[number % kinds.length], athlete));
        }
    }
}
