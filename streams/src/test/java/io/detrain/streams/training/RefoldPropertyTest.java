package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What was heard as it came is, after a repair and mostly before it, what is lived in its own order. */
class RefoldPropertyTest {

    /** A life as it was heard, and whether something in it asked for a repair. */
    private record Heard(Diary live, List<TrainingEvent> events, LocalDate end, boolean asked) {

        static Heard of(Random random, int days, int latest) {
            LocalDate end = MONDAY.plusDays(days - 1L);
            List<Lives.Heard> life = Lives.of(random, MONDAY, days, latest);
            Diary live = new Diary();
            boolean asked = false;
            int next = 0;
            for (LocalDate day = MONDAY; !day.isAfter(end); day = day.plusDays(1)) {
                live.opens(day);
                while (next < life.size() && !life.get(next).on().isAfter(day)) {
                    asked |= live.hearsAndAsks(life.get(next++).event());
                }
            }
            return new Heard(live, life.stream().map(Lives.Heard::event).toList(), end, asked);
        }

        Refold refold() {
            return RefoldPropertyTest.refold(events, end);
        }
    }

    @Property(seed = "1", tries = 15, shrinking = ShrinkingMode.OFF)
    void what_came_within_the_horizon_asks_for_nothing_or_is_exact(@ForAll long seed) {
        Random random = new Random(seed);
        assertExactUnlessAsked(Heard.of(random, 30 + random.nextInt(250), Ledger.HORIZON_DAYS));
    }

    /** How long a plan will be is not known on the day on which the horizon begins. */
    @Example
    void a_plan_that_is_lengthened_by_late_news_leaves_the_same_rest_behind() {
        Random random = new Random(-2);
        assertExactUnlessAsked(Heard.of(random, 30 + random.nextInt(600), Ledger.HORIZON_DAYS));
    }

    /** A race of the day after it no longer takes a hard workout for its own. */
    @Example
    void a_race_at_the_edge_that_was_none_asks_for_the_day_before_it() {
        Random random = new Random(100_078L * 7919 + 13);
        assertExactUnlessAsked(Heard.of(random, 30 + random.nextInt(250), Ledger.HORIZON_DAYS));
    }

    private static void assertExactUnlessAsked(Heard life) {
        Refold again = life.refold();
        if (!life.asked()) {
            assertSame(life.live().ledger(), again.ledger());
            assertThat(said(life.live())).isEqualTo(said(again));
        }
    }

    @Property(seed = "1", tries = 15, shrinking = ShrinkingMode.OFF)
    void after_a_repair_it_is_as_if_nothing_had_come_late(@ForAll long seed) {
        assertRepaired(new Random(seed));
    }

    /** What was said of it stays, and says that nothing is known. */
    @Example
    void a_first_day_whose_only_workout_was_taken_back_is_no_day() {
        assertRepaired(new Random(-1759392));
    }

    private static void assertRepaired(Random random) {
        Heard life = Heard.of(random, 30 + random.nextInt(250), 200);
        Diary lived = new Diary().lives(current(life.events()), life.end());

        Refold again = life.refold();
        life.live().corrects(again);

        assertSame(again.ledger(), lived.ledger());
        assertThat(again.rows()).isEqualTo(lived.between(LocalDate.MIN, LocalDate.MAX));
        assertThat(said(life.live())).isEqualTo(said(lived));
        assertThat(fromFirstKnown(life.live())).isEqualTo(fromFirstKnown(lived));
        life.live().news();
        life.live().corrects(again);
        assertThat(life.live().news()).allMatch(outcome -> outcome instanceof Outcome.DayJudged);
    }

    @Property(seed = "1", tries = 5, shrinking = ShrinkingMode.OFF)
    void the_next_weeks_go_on_from_a_repair_as_from_a_life(@ForAll long seed) {
        Random random = new Random(seed);
        Heard life = Heard.of(random, 150, 150);
        LocalDate later = life.end().plusDays(20);
        List<TrainingEvent> more = List.of(
                Athletes.race("later", life.end().plusDays(3), 45, 10_000, 9),
                Athletes.intervals("late", life.end().minusDays(2), 50));
        List<TrainingEvent> all = new ArrayList<>(life.events());
        all.addAll(more);

        Refold early = life.refold();
        while (!early.isDone(later)) {
            early.step(later);
        }
        more.forEach(early::hear);

        assertSame(early.ledger(), refold(all, later).ledger());
    }

    private static Map<LocalDate, JudgedDay> fromFirstKnown(Diary diary) {
        Map<LocalDate, JudgedDay> days = new TreeMap<>(diary.days());
        diary.days().values().stream().takeWhile(day -> !day.state().isKnown()).forEach(day -> days.remove(day.date()));
        return days;
    }

    private static Refold refold(List<TrainingEvent> history, LocalDate last) {
        Refold refold = new Refold(new Coach(RuleSet.standard()), history);
        while (!refold.isDone(last)) {
            refold.step(last);
        }
        return refold;
    }

    private static void assertSame(Ledger one, Ledger other) {
        assertThat(one).isEqualTo(other);
        assertThat(StateCodec.encode(one)).isEqualTo(StateCodec.encode(other));
    }

    private static List<TrainingEvent> current(List<TrainingEvent> history) {
        Map<String, TrainingEvent> current = new TreeMap<>();
        history.forEach(event -> current.merge(event.id(), event, (a, b) -> b.supersedes(a) ? b : a));
        return List.copyOf(current.values());
    }

    /** What was said and not taken back. */
    private static TreeSet<String> said(Diary diary) {
        TreeSet<String> said = new TreeSet<>();
        diary.flags().values().stream()
                .filter(flag -> flag.status() != Status.WITHDRAWN)
                .forEach(flag -> said.add("flag " + flag.id()));
        diary.plans().values().stream()
                .filter(plan -> plan.status() != Status.WITHDRAWN)
                .forEach(plan -> said.add("plan " + plan.id()));
        return said;
    }

    private static TreeSet<String> said(Refold refold) {
        TreeSet<String> said = new TreeSet<>();
        refold.flags().forEach(flag -> said.add("flag " + flag.id()));
        refold.plans().forEach(plan -> said.add("plan " + plan.id()));
        return said;
    }
}
