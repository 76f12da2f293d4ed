package io.detrain.streams.training;

import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.signal.Symptom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Lives of a year or two, with all that can happen to what is told of them on the way. */
final class Lives {

    private Lives() {}

    /** An event, and the day on which it is heard. */
    record Heard(TrainingEvent event, LocalDate on) {}

    /**
     * A life of so many days, in the order in which it is heard.
     *
     * @param latest most days that anything is late by
     */
    static List<Heard> of(Random random, LocalDate start, int days, int latest) {
        List<Heard> heard = new ArrayList<>();
        LocalDate end = start.plusDays(days - 1L);
        int busy = 3 + random.nextInt(5);
        for (int day = 0; day < days; day++) {
            LocalDate date = start.plusDays(day);
            for (TrainingEvent event : dayOf(day, date, busy, random)) {
                add(event, end, latest, random, heard);
            }
        }
        heard.sort(Comparator.comparing(Heard::on)
                .thenComparing(each -> each.event().contentHash().hashCode()));
        return heard;
    }

    private static void add(TrainingEvent event, LocalDate end, int latest, Random random, List<Heard> heard) {
        TrainingEvent now = event;
        LocalDate on = earliest(event.localDate().plusDays(delay(latest, random)), end);
        heard.add(new Heard(now, on));
        if (now.fact() instanceof Fact.Workout && random.nextInt(6) == 0) {
            heard.add(new Heard(Athletes.with(now, "copy-" + now.id(), "strava", now.fact()), on));
            if (random.nextInt(4) == 0) {
                heard.add(new Heard(Athletes.split("split-" + now.id(), on, now.id(), "copy-" + now.id()), on));
            }
        }
        while (random.nextInt(12) == 0) {
            TrainingEvent before = now;
            now = changed(before, end, random);
            LocalDate first = earliest(before.localDate(), now.localDate());
            heard.add(new Heard(now, earliest(first.plusDays(random.nextInt(latest + 1)), end)));
        }
    }

    private static int delay(int latest, Random random) {
        return random.nextInt(5) > 0 ? 0 : random.nextInt(latest + 1);
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static TrainingEvent changed(TrainingEvent event, LocalDate end, Random random) {
        TrainingEvent moved = Athletes.moved(event, random.nextInt(5) - 2);
        return switch (random.nextInt(4)) {
            case 0 -> Athletes.retracted(event);
            case 1 -> moved.localDate().isAfter(end) ? event : moved;
            case 2 ->
                Athletes.revised(
                        event, Athletes.workout(Sport.RUN, SessionKind.UNKNOWN, 20 + random.nextInt(60), 8_000, 6));
            default -> Athletes.revised(event, event.fact());
        };
    }

    private static List<TrainingEvent> dayOf(int day, LocalDate date, int busy, Random random) {
        List<TrainingEvent> events = new ArrayList<>();
        if (day == 0 || random.nextInt(90) == 0) {
            events.add(Athletes.profile("p" + day, date, TrainingClass.values()[random.nextInt(3)]));
        }
        if (random.nextInt(120) == 0) {
            events.add(Athletes.event(
                    "t" + day,
                    date,
                    LocalTime.MIDNIGHT,
                    Athletes.profileFact(OptionalInt.of(180 + random.nextInt(20)), Optional.empty())));
        }
        if (random.nextInt(10) < busy) {
            events.add(training(day, date, random));
        }
        if (random.nextInt(8) < busy) {
            events.add(Athletes.variability("v" + day, date, 40 + random.nextInt(30), "ring " + day / 200));
            events.add(Athletes.resting("h" + day, date, 48 + random.nextInt(9)));
            events.add(Athletes.sleep("s" + day, date, 330 + random.nextInt(180)));
        }
        if (random.nextInt(10) < busy) {
            events.add(Athletes.answers("a" + day, date, 1 + random.nextInt(5)));
        }
        if (random.nextInt(60) == 0) {
            events.add(Athletes.ill("i" + day, date, date.plusDays(random.nextInt(6))));
        }
        reported(day, date, busy).ifPresent(events::add);
        return events;
    }

    /** By chance, but not by that of the others, so that lives stay what they were. */
    private static Optional<TrainingEvent> reported(int day, LocalDate date, int busy) {
        Random own = new Random(1_000L * day + busy);
        Symptom symptom = Symptom.values()[own.nextInt(Symptom.values().length)];
        return own.nextInt(60) == 0 ? Optional.of(Athletes.reports("q" + day, date, 7, symptom)) : Optional.empty();
    }

    private static TrainingEvent training(int day, LocalDate date, Random random) {
        int minutes = 25 + random.nextInt(90);
        return switch (random.nextInt(24)) {
            case 0 -> Athletes.race("r" + day, date, minutes, 5_000 + random.nextInt(20_000), 9);
            case 1, 2, 3 -> Athletes.intervals("n" + day, date, minutes);
            case 4, 5 -> Athletes.lift("l" + day, date, minutes);
            case 6, 7, 8 -> Athletes.byHeart("b" + day, date, minutes, 130 + random.nextInt(40), false, 9_000);
            case 9 -> Athletes.restDay("d" + day, date);
            case 10 -> Athletes.heartbeat("d" + day, date, random.nextBoolean());
            case 11 -> Athletes.declared("e" + day, date, 5_000 + random.nextInt(20_000), minutes * 60L);
            case 12, 13 -> Athletes.steady("y" + day, date, minutes, 2.5 + random.nextInt(10) / 10.0, 130, 2, 0.03);
            case 14 -> Athletes.context("c" + day, date, Fact.ContextTag.CYCLE_END);
            default -> Athletes.run("w" + day, date, minutes, 3 + random.nextInt(6));
        };
    }
}
