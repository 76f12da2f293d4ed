package io.detrain.streams.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.plan.AdaptationSettings;
import io.detrain.streams.plan.AdaptedPlan;
import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.plan.Habit;
import io.detrain.streams.plan.Morning;
import io.detrain.streams.plan.PlanAdaptation;
import io.detrain.streams.plan.RaceEffort;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Cycles, seasons and peaks that have gone on for too long (science.md 5.8). */
class SeasonRulesTest {

    private static final LocalDate SUNDAY = LocalDate.of(2025, 6, 15);

    @Test
    void s7_eight_even_weeks_are_due_a_lighter_one() {
        Journal journal = weeks(8, 60);

        assertThat(CycleBreakDue.DEFAULT.find(journal)).singleElement().satisfies(finding -> {
            assertThat(finding.day()).isEqualTo(SUNDAY);
            assertThat(finding.params()).containsEntry("weeks", "8");
        });
    }

    @Test
    void s7_six_are_enough_for_a_competitive_athlete_and_one_lighter_week_for_anyone() {
        Journal lighter = weeks(8, 60);
        for (int day = 21; day < 28; day++) {
            lighter.load(SUNDAY.minusDays(day), 45);
        }

        assertThat(CycleBreakDue.DEFAULT.find(weeks(6, 60).of(TrainingClass.COMPETITIVE)))
                .hasSize(1);
        assertThat(CycleBreakDue.DEFAULT.find(weeks(6, 60))).isEmpty();
        assertThat(CycleBreakDue.DEFAULT.find(lighter.of(TrainingClass.COMPETITIVE)))
                .isEmpty();
    }

    @Test
    void a_declared_end_of_the_cycle_accepts_the_suggestion() {
        Journal journal = weeks(8, 60, SUNDAY.plusDays(20));
        journal.race(
                SUNDAY.plusDays(1),
                DetrainingPlan.of(
                        "end",
                        SUNDAY.plusDays(1),
                        RaceEffort.end(RaceType.CYCLE_END),
                        new Habit(TrainingClass.REGULAR, 50, 8, OptionalInt.empty())));

        assertThat(CycleBreakDue.DEFAULT.find(journal))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.cleared()).contains(new Finding.Cleared(SUNDAY.plusDays(7), "accepted")));
    }

    @Test
    void s21_half_a_year_without_a_quiet_week_calls_for_an_off_season_unless_one_is_casual() {
        Journal journal = weeks(28, 65).fit(65);

        assertThat(SeasonBreakDue.DEFAULT.find(journal.of(TrainingClass.REGULAR)))
                .hasSize(1);
        assertThat(SeasonBreakDue.DEFAULT.find(journal.of(TrainingClass.CASUAL)))
                .isEmpty();
        for (int day = 70; day < 77; day++) {
            journal.load(SUNDAY.minusDays(day), 0);
        }
        assertThat(SeasonBreakDue.DEFAULT.find(journal.of(TrainingClass.REGULAR)))
                .isEmpty();
    }

    @Test
    void s28_three_results_near_the_best_over_three_weeks_are_a_peak_that_will_not_last() {
        List<RaceResult> results = List.of(
                RaceResult.of("a", SUNDAY.minusDays(22), 10_000, 2700),
                RaceResult.of("b", SUNDAY.minusDays(11), 10_000, 2710),
                RaceResult.of("c", SUNDAY.minusDays(1), 10_000, 2690));

        assertThat(PeakTooLong.DEFAULT.find(with(results))).singleElement().returns(SUNDAY, Finding::day);
        assertThat(PeakTooLong.DEFAULT.find(with(results.subList(0, 2)))).isEmpty();
    }

    @Test
    void s28_high_form_is_a_peak_only_while_racing() {
        Journal journal = weeks(8, 50);
        DetrainingPlan plan = tenK(SUNDAY.minusDays(10));
        journal.race(SUNDAY.minusDays(10), plan);
        assertThat(PeakTooLong.DEFAULT.find(journal.inForm(0.2))).isEmpty();

        journal.race(SUNDAY.minusDays(3), tenK(SUNDAY.minusDays(3)));

        assertThat(PeakTooLong.DEFAULT.find(journal.inForm(0.2))).hasSize(1);
    }

    @Test
    void a_plan_that_cannot_be_made_longer_is_stalled_until_three_good_mornings() {
        var adaptation = new PlanAdaptation(AdaptationSettings.DEFAULT);
        AdaptedPlan plan = AdaptedPlan.of(tenK(SUNDAY));
        for (int k = 1; k <= 11; k++) {
            plan = adaptation.morning(plan, tired(SUNDAY.plusDays(k)));
        }
        Horizon horizon = new Horizon(SUNDAY, SUNDAY.plusDays(30));
        long good = SUNDAY.plusDays(20).toEpochDay();

        assertThat(PlanStalled.DEFAULT.find(List.of(plan), day -> OptionalDouble.of(day < good ? 40 : 65), horizon))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.day()).isEqualTo(SUNDAY.plusDays(11));
                    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
                    assertThat(finding.cleared()).contains(new Finding.Cleared(SUNDAY.plusDays(22), "readiness_back"));
                });
    }

    private static Morning tired(LocalDate date) {
        return new Morning(
                date,
                OptionalDouble.of(40),
                OptionalDouble.of(45),
                OptionalDouble.empty(),
                Morning.Variability.INSUFFICIENT,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false);
    }

    private static Journal with(List<RaceResult> results) {
        Journal journal = weeks(8, 50);
        results.forEach(journal::ran);
        return journal;
    }

    private static Journal weeks(int weeks, double load) {
        return weeks(weeks, load, SUNDAY.plusDays(3));
    }

    /** So many even weeks up to a Sunday. */
    private static Journal weeks(int weeks, double load, LocalDate openDay) {
        Journal journal = new Journal(SUNDAY.minusDays(7L * weeks - 1), openDay);
        for (int day = 0; day < 7 * weeks; day++) {
            journal.load(SUNDAY.minusDays(day), load);
        }
        return journal;
    }

    private static DetrainingPlan tenK(LocalDate date) {
        var race = new RaceEffort(
                RaceType.RUN_10K, 10, 10, false, OptionalDouble.of(85), OptionalDouble.of(10), OptionalDouble.empty());
        return DetrainingPlan.of(
                "tenK " + date, date, race, new Habit(TrainingClass.REGULAR, 50, 6, OptionalInt.empty()));
    }
}
