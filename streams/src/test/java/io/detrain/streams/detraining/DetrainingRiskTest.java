package io.detrain.streams.detraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.rule.Journal;
import io.detrain.streams.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What rest costs, and when it has gone on for too long (science.md 6). */
class DetrainingRiskTest {

    private static final LocalDate PLAN_END = LocalDate.of(2025, 6, 22);
    private static final long END = PLAN_END.toEpochDay();
    private static final DetrainingRisk RISK = new DetrainingRisk(DetrainingSettings.DEFAULT);

    @Test
    void two_quiet_weeks_after_a_plan_are_a_remark_and_lost_fitness_is_more() {
        assertThat(found(resting(), 0)).singleElement().satisfies(finding -> {
            assertThat(finding.day()).isEqualTo(PLAN_END.plusDays(15));
            assertThat(finding.severity()).isEqualTo(Severity.LOW);
            assertThat(finding.cleared()).isEmpty();
        });
    }

    @Test
    void the_quiet_days_are_told_and_not_the_months_since_the_race() {
        assertThat(found(resting(), RestSpell.from(END, END - 90, 50), day -> false))
                .singleElement()
                .satisfies(finding -> assertThat(finding.params()).containsEntry("days", "19"));
        assertThat(found(resting().fit(day -> 50), 0))
                .singleElement()
                .satisfies(finding -> assertThat(finding.params()).containsEntry("days", "15"));
    }

    @Test
    void a_sick_day_holds_the_count_and_does_not_begin_it_anew() {
        Journal journal = resting().fit(day -> 50);

        assertThat(found(journal, RestSpell.from(END, END - 7, 50), day -> day == END + 10))
                .singleElement()
                .satisfies(finding -> assertThat(finding.day()).isEqualTo(PLAN_END.plusDays(16)))
                .satisfies(finding -> assertThat(finding.params()).containsEntry("days", "15"))
                .satisfies(finding ->
                        assertThat(finding.evidence().getFirst().to()).contains(finding.day()));
    }

    @Test
    void what_was_told_is_over_while_the_athlete_is_sick() {
        Journal journal = resting().fit(day -> 50);

        assertThat(found(journal, RestSpell.from(END, END - 7, 50), day -> day > END + 20 && day < END + 24))
                .satisfiesExactly(
                        finding -> assertThat(finding.cleared())
                                .contains(new Finding.Cleared(PLAN_END.plusDays(21), "excused")),
                        finding -> assertThat(finding.day()).isEqualTo(PLAN_END.plusDays(24)));
    }

    @Test
    void a_sick_athlete_is_left_alone() {
        assertThat(found(resting(), 60)).isEmpty();
    }

    @Test
    void a_lost_watch_is_no_rest() {
        assertThat(found(resting().known(day -> day <= PLAN_END.toEpochDay()), 0))
                .isEmpty();
    }

    @Test
    void half_a_usual_week_ends_it_and_a_quiet_week_later_is_not_held_against_the_season() {
        Journal journal = resting().fit(day -> 45);
        for (int day = 20; day < 45; day++) {
            journal.load(PLAN_END.plusDays(day), day < 35 && day % 2 == 0 ? 80 : 0);
        }

        assertThat(found(journal, 0))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cleared())
                        .map(Finding.Cleared::because)
                        .contains("training_again"));
    }

    @Test
    void s23_ten_days_off_cost_a_regular_athlete_two_percent_and_ten_days() {
        ExpectedLoss loss = ExpectedLoss.of(10, TrainingClass.REGULAR, DetrainingSettings.DEFAULT);

        assertThat(loss.percent()).isCloseTo(2, within(0.01));
        assertThat(loss.leastPercent()).isCloseTo(1, within(0.01));
        assertThat(loss.mostPercent()).isCloseTo(3, within(0.02));
        assertThat(loss.regainDays()).isEqualTo(10);
    }

    /** Nothing but rest since the plan, and fitness falling with it. */
    private static Journal resting() {
        return new Journal(PLAN_END.minusDays(40), PLAN_END.plusDays(46))
                .fit(day -> day <= END ? 50 : 50 * StrictMath.exp((END - day) / 42.0));
    }

    private static List<Finding> found(Journal journal, int sickDays) {
        return found(journal, RestSpell.from(END, END - 7, 50), day -> day <= END + sickDays);
    }

    private static List<Finding> found(Journal journal, RestSpell before, LongPredicate isSick) {
        RestSpell rest = before;
        List<Finding> found = new ArrayList<>();
        for (long day = END + 1; day < journal.openDay(); day++) {
            var closed = closed(day, journal, isSick.test(day));
            RestSpell next = RISK.after(rest, closed);
            if (rest.told().isPresent() && next.told().isEmpty()) {
                var cleared = new Finding.Cleared(LocalDate.ofEpochDay(day), DetrainingRisk.because(closed));
                found.add(RISK.finding(rest, Optional.of(cleared)));
            }
            rest = next;
        }
        if (rest.told().isPresent()) {
            found.add(RISK.finding(rest, Optional.empty()));
        }
        return found;
    }

    private static DetrainingRisk.Day closed(long day, Journal journal, boolean excused) {
        double week =
                LongStream.rangeClosed(day - 6, day).mapToDouble(journal::load).sum();
        return new DetrainingRisk.Day(
                day,
                journal.load(day),
                journal.isKnown(day),
                week,
                journal.fitness(day),
                () -> Optional.of(50.0),
                Optional.empty(),
                excused);
    }
}
