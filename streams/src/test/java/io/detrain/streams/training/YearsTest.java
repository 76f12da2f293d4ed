package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Years of athletes, told out of order: shuffled, repeated, edited and deleted on the way, they end in the bytes of the same
 * years told in order. A sample; {@code -Ddetrain.years=1000} lives them all.
 */
class YearsTest {

    private static final int SAMPLE = 2;
    private static final int DAYS = 365;
    private static final LocalDate END = Athletes.MONDAY.plusDays(DAYS - 1L);

    @Test
    void a_year_told_in_any_order_ends_in_the_same_bytes() {
        int years = Integer.getInteger("detrain.years", SAMPLE);
        int repaired = 0;
        int events = 0;
        for (int athlete = 0; athlete < years; athlete++) {
            Random random = new Random(athlete);
            List<Lives.Heard> life = Lives.of(random, Athletes.MONDAY, DAYS, Ledger.HORIZON_DAYS);
            Year told = Year.outOfOrder(life, random);
            Ledger inOrder = inOrder(life);
            if (told.asked()) {
                told.diary().corrects(refold(life));
                repaired++;
            }
            assertThat(StateCodec.encode(told.diary().ledger()))
                    .as("athlete %d", athlete)
                    .isEqualTo(StateCodec.encode(inOrder));
            events += told.heard();
        }
        System.out.printf(
                "%d simulated years out of order, %d events: equal to the byte, %d of them after a repair%n",
                years, events, repaired);
    }

    /** A year as it was lived, whether it asked for a repair, and how many events were heard. */
    private record Year(Diary diary, boolean asked, int heard) {

        /** Every day hears what comes on it in any order, some of it twice, and some of it again days later. */
        static Year outOfOrder(List<Lives.Heard> life, Random random) {
            Map<LocalDate, List<TrainingEvent>> byDay = new TreeMap<>();
            for (Lives.Heard each : life) {
                hear(each.event(), each.on(), byDay);
                while (random.nextInt(4) == 0) {
                    hear(each.event(), earlier(each.on().plusDays(random.nextInt(20)), END), byDay);
                }
            }
            Diary diary = new Diary();
            boolean asked = false;
            int heard = 0;
            for (LocalDate day = Athletes.MONDAY; !day.isAfter(END); day = day.plusDays(1)) {
                diary.opens(day);
                List<TrainingEvent> today = new ArrayList<>(byDay.getOrDefault(day, List.of()));
                Collections.shuffle(today, random);
                for (TrainingEvent event : today) {
                    asked |= diary.hearsAndAsks(event);
                    heard++;
                }
            }
            return new Year(diary, asked, heard);
        }

        private static void hear(TrainingEvent event, LocalDate on, Map<LocalDate, List<TrainingEvent>> byDay) {
            byDay.computeIfAbsent(on, day -> new ArrayList<>()).add(event);
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }
    }

    /** What stands in the end, each on its own day and once. */
    private static Ledger inOrder(List<Lives.Heard> life) {
        Map<String, TrainingEvent> current = new TreeMap<>();
        life.forEach(each -> current.merge(each.event().id(), each.event(), (a, b) -> b.supersedes(a) ? b : a));
        return new Diary().lives(List.copyOf(current.values()), END).ledger();
    }

    private static Refold refold(List<Lives.Heard> life) {
        Refold refold = new Refold(
                new Coach(RuleSet.standard()),
                life.stream().map(Lives.Heard::event).toList());
        while (!refold.isDone(END)) {
            refold.step(END);
        }
        return refold;
    }
}
