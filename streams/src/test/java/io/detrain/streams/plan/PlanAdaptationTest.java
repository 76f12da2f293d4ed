package io.detrain.streams.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Listening to the body, within limits (science.md 5.6). */
class PlanAdaptationTest {

    private static final LocalDate RACE = LocalDate.of(2025, 6, 15);
    private static final PlanAdaptation ADAPTATION = new PlanAdaptation(AdaptationSettings.DEFAULT);

    @Test
    void s26_without_data_the_calendar_runs_unchanged() {
        AdaptedPlan plan = plan(RaceType.RUN_10K);

        for (int k = 1; k <= plan.length(); k++) {
            assertThat(ADAPTATION.morning(plan, Morning.silent(RACE.plusDays(k))))
                    .isEqualTo(plan);
        }
    }

    @Test
    void s11_a_fresh_athlete_leaves_a_phase_early_but_saves_a_third_of_the_plan_at_most() {
        AdaptedPlan plan = plan(RaceType.RUN_10K);
        for (int k = 1; k <= 7; k++) {
            plan = ADAPTATION.morning(plan, fresh(k));
        }

        assertThat(plan.saved()).isEqualTo(1);
        assertThat(plan.length()).isEqualTo(6);
        assertThat(plan.raceAllowedFrom()).isEqualTo(RACE.plusDays(8));
    }

    @Test
    void s12_nobody_loses_the_only_day_of_rest() {
        AdaptedPlan plan = plan(RaceType.RUN_5K);

        assertThat(ADAPTATION.morning(plan, fresh(1)).days()).isEqualTo(plan.days());
    }

    @Test
    void marathon_runners_rest_three_days_however_fresh_they_are() {
        AdaptedPlan plan = plan(RaceType.RUN_MARATHON);

        assertThat(ADAPTATION.morning(plan, fresh(2))).isEqualTo(plan);
        assertThat(ADAPTATION.morning(plan, fresh(3)).saved()).isEqualTo(2);
    }

    @Test
    void one_good_morning_is_not_enough_and_neither_is_a_heart_alone() {
        AdaptedPlan plan = plan(RaceType.RUN_MARATHON);
        Morning first = morning(3, OptionalDouble.of(90), OptionalDouble.empty(), 1, Morning.Variability.USUAL);
        Morning unheard = morning(3, OptionalDouble.of(90), OptionalDouble.of(90), 1, Morning.Variability.INSUFFICIENT);

        assertThat(ADAPTATION.morning(plan, first)).isEqualTo(plan);
        assertThat(ADAPTATION.morning(plan, unheard)).isEqualTo(plan);
    }

    @Test
    void a_sore_athlete_gets_two_more_days_like_the_last_until_the_plan_is_half_as_long_again() {
        AdaptedPlan plan = plan(RaceType.RUN_10K);
        int k = 1;
        while (k <= plan.length()) {
            plan = ADAPTATION.morning(plan, sore(k++));
        }

        assertThat(plan.extended()).isEqualTo(4);
        assertThat(plan.length()).isEqualTo(11);
        assertThat(plan.isStalled()).isTrue();
        assertThat(plan.raceAllowedFrom()).isEqualTo(plan.hardAllowedFrom());
    }

    @Test
    void s9_a_hard_session_amid_rest_costs_two_easy_days_after_the_rest() {
        AdaptedPlan plan = ADAPTATION.violated(plan(RaceType.RUN_10K), RACE.plusDays(1));

        assertThat(plan.phases())
                .extracting(Phase::kind)
                .containsExactly(PhaseKind.REST, PhaseKind.ACTIVE_RECOVERY, PhaseKind.RELOAD);
        assertThat(plan.length()).isEqualTo(9);
        assertThat(ADAPTATION.violated(plan, RACE.plusDays(3))).isEqualTo(plan);
    }

    @Test
    void a_violation_near_the_end_costs_no_more_days_than_were_left() {
        AdaptedPlan plan = ADAPTATION.violated(plan(RaceType.RUN_10K), RACE.plusDays(6));

        assertThat(plan.length()).isEqualTo(8);
        assertThat(plan.phases())
                .extracting(Phase::kind)
                .endsWith(PhaseKind.RELOAD, PhaseKind.ACTIVE_RECOVERY, PhaseKind.RELOAD);
    }

    @Test
    void what_a_day_and_later_ones_made_of_a_plan_is_not_how_long_it_was_that_morning() {
        AdaptedPlan costly = ADAPTATION.violated(plan(RaceType.RUN_10K), RACE.plusDays(4));
        AdaptedPlan sore = ADAPTATION.morning(costly, sore(9));
        AdaptedPlan ended = ADAPTATION.overridden(sore, new PlanOverride(RACE.plusDays(10), "felt well"));

        assertThat(ended.daysInTheMorningOf(RACE.plusDays(4))).isEqualTo(7);
        assertThat(ended.daysInTheMorningOf(RACE.plusDays(5))).isEqualTo(9);
        assertThat(ended.daysInTheMorningOf(RACE.plusDays(8))).isEqualTo(9);
        assertThat(ended.daysInTheMorningOf(RACE.plusDays(9))).isEqualTo(11);
        assertThat(ended.daysInTheMorningOf(RACE.plusDays(10))).isEqualTo(9);
    }

    @Test
    void days_that_a_fresh_athlete_saves_were_part_of_the_plan_until_then() {
        AdaptedPlan early = ADAPTATION.morning(plan(RaceType.RUN_MARATHON), fresh(3));

        assertThat(early.daysInTheMorningOf(RACE.plusDays(2))).isEqualTo(early.length() + 2);
        assertThat(early.daysInTheMorningOf(RACE.plusDays(3))).isEqualTo(early.length());
    }

    @Test
    void s25_a_coach_may_end_a_plan_but_not_bring_the_next_race_forward() {
        AdaptedPlan plan = plan(RaceType.RUN_10K);
        AdaptedPlan ended = ADAPTATION.overridden(plan, new PlanOverride(RACE.plusDays(4), "felt well"));

        assertThat(ended.hardAllowedFrom()).isEqualTo(RACE.plusDays(4));
        assertThat(ended.raceAllowedFrom()).isEqualTo(plan.raceAllowedFrom());
        assertThat(PlanAdaptation.holdsBack(ended, RACE.plusDays(4))).isFalse();
    }

    @Test
    void a_race_in_a_plan_that_was_made_longer_is_not_over_before_it() {
        AdaptedPlan marathon = plan(RaceType.RUN_MARATHON);
        DetrainingPlan fiveK = planned(RaceType.RUN_5K, RACE.plusDays(10));

        AdaptedPlan next = marathon.replacedBy(fiveK);

        assertThat(next.lastDay()).isEqualTo(marathon.lastDay());
        assertThat(next.raceAllowedFrom()).isEqualTo(marathon.raceAllowedFrom());
    }

    @Test
    void the_week_after_allows_nine_tenths_and_two_hard_sessions_two_days_apart() {
        ReturnLimits limits = ReturnLimits.DEFAULT;

        assertThat(limits.isTooMuch(316, 50)).isTrue();
        assertThat(limits.isTooMuch(315, 50)).isFalse();
        assertThat(limits.isTooClose(java.util.List.of(RACE, RACE.plusDays(1)))).isTrue();
        assertThat(limits.isTooClose(java.util.List.of(RACE, RACE.plusDays(2)))).isFalse();
    }

    static Morning fresh(int k) {
        return morning(k, OptionalDouble.of(75), OptionalDouble.of(72), 1, Morning.Variability.USUAL);
    }

    static Morning sore(int k) {
        return morning(k, OptionalDouble.empty(), OptionalDouble.empty(), 5, Morning.Variability.INSUFFICIENT);
    }

    static Morning morning(
            int k, OptionalDouble readiness, OptionalDouble before, double soreness, Morning.Variability variability) {
        return new Morning(
                RACE.plusDays(k),
                readiness,
                before,
                OptionalDouble.of(soreness),
                variability,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false);
    }

    private static AdaptedPlan plan(RaceType type) {
        return AdaptedPlan.of(planned(type, RACE));
    }

    private static DetrainingPlan planned(RaceType type, LocalDate date) {
        double load = PlanSettings.DEFAULT.races().of(type, 0, 0).usualRatio() * 50;
        var race = new RaceEffort(
                type, 0, 0, false, OptionalDouble.of(load), OptionalDouble.of(9), OptionalDouble.empty());
        return DetrainingPlan.of(
                "race " + date, date, race, new Habit(TrainingClass.REGULAR, 50, 6, OptionalInt.empty()));
    }
}
