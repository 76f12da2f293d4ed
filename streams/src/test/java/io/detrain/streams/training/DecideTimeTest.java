package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecideTimeTest {

    private static final int ROUNDS = 10_000;

    @Test
    void an_event_of_today_on_a_full_athlete_takes_a_fraction_of_a_millisecond() {
        List<TrainingEvent> events = new ArrayList<>();
        for (int day = 0; day < 470; day++) {
            if (day % 4 != 3) {
                events.add(Athletes.run("w" + day, MONDAY.plusDays(day), 40 + day % 37, 5));
            }
        }
        LocalDate today = MONDAY.plusDays(469);
        Diary diary = new Diary().lives(events, today);
        Rows rows = new IndexedRows(diary.between(MONDAY, today));
        Coach coach = new Coach(RuleSet.standard());
        TrainingEvent event = Athletes.intervals("today", today, 45);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        int outcomes = 0;
        for (int i = 0; i < 2 * ROUNDS; i++) {
            long from = threads.getCurrentThreadCpuTime();
            outcomes += coach.decide(diary.ledger(), rows, event).outcomes().size();
            nanos += i < ROUNDS ? 0 : threads.getCurrentThreadCpuTime() - from;
        }
        System.out.printf("decide() of an event of today: %.1f µs of CPU%n", nanos / 1e3 / ROUNDS);
        assertThat(outcomes).isPositive();
        assertThat(nanos / 1e6 / ROUNDS).isLessThan(1.0); // generous: machines differ
    }

    private record IndexedRows(
            java.util.TreeMap<LocalDate, List<TrainingEvent>> byDay, java.util.Map<String, TrainingEvent> byKey)
            implements Rows {

        IndexedRows(List<TrainingEvent> events) {
            this(new java.util.TreeMap<>(), new java.util.HashMap<>());
            for (TrainingEvent event : events) {
                byDay.computeIfAbsent(event.localDate(), day -> new ArrayList<>())
                        .add(event);
                byKey.put(event.id(), event);
            }
        }

        @Override
        public Optional<TrainingEvent> byId(String id) {
            return Optional.ofNullable(byKey.get(id));
        }

        @Override
        public List<TrainingEvent> between(LocalDate from, LocalDate to) {
            return byDay.subMap(from, true, to, true).values().stream()
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
