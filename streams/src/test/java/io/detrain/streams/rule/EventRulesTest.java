package io.detrain.streams.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.detrain.streams.load.MuscleGroup;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.plan.Habit;
import io.detrain.streams.plan.RaceEffort;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The event rules, told as the stories of the seed (science.md 0.5, 3.5). */
class EventRulesTest {

    private static final LocalDate SUNDAY = LocalDate.of(2025, 6, 15);
    private static final Horizon HORIZON = new Horizon(SUNDAY.minusDays(30), SUNDAY.plusDays(30));
    private static final RaceStacking STACKING = new RaceStacking(RaceSpacing.DEFAULT);
    private static final RaceTooSoon TOO_SOON = new RaceTooSoon(RaceSpacing.DEFAULT);

    @Test
    void s13_three_good_races_in_a_row_are_one_too_many() {
        List<Finding> found = STACKING.find(List.of(race(0), race(7), race(14)), HORIZON);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("RACE_STACKING/race 14");
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.params()).containsEntry("allGood", "true").containsEntry("days", "14");
        });
    }

    @Test
    void s13_the_stack_is_over_when_the_gap_after_the_last_race_is_fulfilled() {
        Finding found =
                STACKING.find(List.of(race(0), race(7), race(14)), HORIZON).getFirst();

        assertThat(found.cleared()).contains(new Finding.Cleared(SUNDAY.plusDays(22), "gap_fulfilled"));
    }

    @Test
    void s8_the_second_race_comes_too_soon_and_the_third_completes_the_stack_instead() {
        List<Finding> found = TOO_SOON.find(List.of(race(0), race(7), race(14)), List.of(), HORIZON);

        assertThat(found).extracting(Finding::id).containsExactly("RACE_TOO_SOON/race 0/race 7");
    }

    @Test
    void a_jogged_race_is_no_race_between_two_others() {
        Raced jogged = new Raced("jog", SUNDAY.plusDays(5), 4, 0.5, Raced.Result.UNKNOWN);

        assertThat(TOO_SOON.find(List.of(race(0), jogged, race(9)), List.of(), HORIZON))
                .isEmpty();
    }

    @Test
    void heats_on_one_date_are_one_race_day() {
        Raced heat = new Raced("heat", SUNDAY, 4, 1, Raced.Result.GOOD);

        assertThat(TOO_SOON.find(List.of(race(0), heat), List.of(), HORIZON)).isEmpty();
    }

    @Test
    void s27_a_registered_race_that_is_too_soon_is_told_when_both_are_known() {
        var next = new RaceTooSoon.Registered("next", SUNDAY.plusDays(6), SUNDAY.minusDays(40));

        List<Finding> found = TOO_SOON.find(List.of(race(0)), List.of(next), HORIZON);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.day()).isEqualTo(SUNDAY);
            assertThat(finding.params()).containsEntry("raceAllowedFrom", "2025-06-23");
        });
    }

    @Test
    void s10_the_next_race_is_worse_after_a_rest_that_was_cut_short() {
        List<RaceResult> results = List.of(
                RaceResult.of("best", SUNDAY.minusDays(40), 10_000, 2700),
                RaceResult.of("worse", SUNDAY.plusDays(7), 10_000, 2760));
        List<Finding> shortRest = TOO_SOON.find(List.of(race(0), race(7)), List.of(), HORIZON);

        assertThat(RaceDecline.DEFAULT.find(results, shortRest, HORIZON))
                .singleElement()
                .satisfies(finding -> assertThat(finding.params()).containsEntry("decrementPct", "2.222"));
        assertThat(RaceDecline.DEFAULT.find(results, List.of(), HORIZON)).isEmpty();
    }

    @Test
    void s4_hard_training_on_sore_legs_is_a_remark_and_more_the_third_time() {
        Journal once = journal().sore(SUNDAY, 5).intervals(SUNDAY);
        Journal thrice = journal();
        for (int day : new int[] {0, 3, 6}) {
            thrice.sore(SUNDAY.plusDays(day), 6).intervals(SUNDAY.plusDays(day));
        }

        assertThat(SoreTraining.DEFAULT.find(once))
                .singleElement()
                .returns(Severity.INFO, Finding::severity)
                .returns(Optional.of(new Finding.Cleared(SUNDAY.plusDays(10), "time_passed")), Finding::cleared);
        assertThat(SoreTraining.DEFAULT.find(thrice))
                .singleElement()
                .returns(Severity.MEDIUM, Finding::severity)
                .returns("SORE_TRAINING/2025-06-15", Finding::id);
    }

    @Test
    void soreness_that_eases_ends_what_was_said_of_it() {
        Journal journal = journal().sore(SUNDAY, 5).intervals(SUNDAY).sore(SUNDAY.plusDays(2), 3);

        assertThat(SoreTraining.DEFAULT.find(journal))
                .singleElement()
                .returns(Optional.of(new Finding.Cleared(SUNDAY.plusDays(2), "soreness_eased")), Finding::cleared);
    }

    @Test
    void s4_the_same_muscles_need_two_days_and_three_while_sore() {
        StrengthSession legs = lifting("a", 0, MuscleGroup.LOWER, OptionalDouble.empty());
        StrengthSession arms = lifting("b", 1, MuscleGroup.UPPER, OptionalDouble.empty());
        StrengthSession all = lifting("c", 3, MuscleGroup.FULL, OptionalDouble.of(5));

        assertThat(SameMuscleTooSoon.DEFAULT.find(List.of(legs, arms), HORIZON)).isEmpty();
        assertThat(SameMuscleTooSoon.DEFAULT.find(List.of(all, arms, legs), HORIZON))
                .singleElement()
                .returns("SAME_MUSCLE_TOO_SOON/b/c", Finding::id);
    }

    @Test
    void s6_twelve_times_the_same_run_is_low_variety() {
        Journal same = journal();
        for (int i = 0; i < 12; i++) {
            same.session(SUNDAY.plusDays(i * 2L), session(SessionKind.EASY, 700));
        }

        assertThat(LowVariety.DEFAULT.find(same)).singleElement().returns(SUNDAY.plusDays(22), Finding::day);
    }

    @Test
    void s6_one_session_in_seven_of_another_kind_is_variety() {
        Journal varied = journal();
        for (int i = 0; i < 12; i++) {
            varied.session(SUNDAY.plusDays(i * 2L), session(SessionKind.EASY, 700));
        }
        varied.session(SUNDAY.plusDays(3), session(SessionKind.INTERVALS, 950));
        varied.session(SUNDAY.plusDays(13), session(SessionKind.LONG, 700));

        assertThat(LowVariety.DEFAULT.find(varied)).isEmpty();
    }

    @Test
    void sameness_that_has_lasted_for_long_is_not_told_anew_every_day() {
        Journal same = new Journal(SUNDAY.minusDays(150), SUNDAY.plusDays(40));
        for (int i = -150; i < 40; i++) {
            same.session(SUNDAY.plusDays(i), session(SessionKind.EASY, 700));
        }

        assertThat(LowVariety.DEFAULT.find(same)).isEmpty();
    }

    @Test
    void s29_load_grows_when_three_weeks_outdo_the_three_before_by_a_fifth() {
        Journal journal = journal();
        for (int day = -42; day < 0; day++) {
            journal.load(SUNDAY.plusDays(day), day < -21 ? 50 : 62);
        }

        assertThat(QualityOverQuantity.DEFAULT.hasGrown(SUNDAY.toEpochDay() - 1, journal))
                .isTrue();
        assertThat(QualityOverQuantity.DEFAULT.hasGrown(SUNDAY.toEpochDay() - 22, journal))
                .isFalse();
    }

    @Test
    void s6_a_run_half_as_long_again_as_any_before_is_a_spike_but_a_race_is_none() {
        Journal journal = journal();
        for (int i = 0; i < 4; i++) {
            journal.session(SUNDAY.plusDays(i), run(10_000, false));
        }
        journal.session(SUNDAY.plusDays(5), run(15_000, false));
        journal.session(SUNDAY.plusDays(7), run(42_195, true));
        journal.session(SUNDAY.plusDays(9), run(30_000, false));

        assertThat(LongestRun.DEFAULT.find(journal))
                .extracting(Finding::id, Finding::severity)
                .containsExactly(tuple("SESSION_SPIKE/" + SUNDAY.plusDays(5), Severity.INFO));
    }

    @Test
    void of_a_month_that_is_not_known_nobody_can_say_which_run_was_its_longest() {
        Journal journal = journal().known(day -> day >= SUNDAY.toEpochDay() - 9);
        for (int i = 0; i < 4; i++) {
            journal.session(SUNDAY.plusDays(i), run(10_000, false));
        }
        journal.session(SUNDAY.plusDays(5), run(15_000, false));

        assertThat(LongestRun.DEFAULT.find(journal)).isEmpty();
    }

    @Test
    void a_short_run_on_the_morning_of_a_long_one_is_not_what_it_is_measured_by_alone() {
        Journal journal = journal();
        for (int i = 0; i < 4; i++) {
            journal.session(SUNDAY.plusDays(i), run(10_000, false));
        }
        journal.session(SUNDAY.plusDays(5), run(3_000, false)).session(SUNDAY.plusDays(5), run(21_000, false));

        assertThat(LongestRun.DEFAULT.find(journal))
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
    }

    @Test
    void an_easy_day_far_over_its_cap_is_an_overload_and_the_second_in_a_row_matters_more() {
        DetrainingPlan plan = tenK();
        Journal journal = journal().race(SUNDAY, plan);
        journal.load(SUNDAY.plusDays(1), 13).load(SUNDAY.plusDays(2), 12).load(SUNDAY.plusDays(3), 40);
        journal.load(SUNDAY.plusDays(4), 40);

        assertThat(PlanOverload.DEFAULT.find(journal))
                .extracting(Finding::day, Finding::severity)
                .containsExactly(
                        tuple(SUNDAY.plusDays(1), Severity.LOW),
                        tuple(SUNDAY.plusDays(3), Severity.LOW),
                        tuple(SUNDAY.plusDays(4), Severity.MEDIUM));
    }

    @Test
    void s26_the_week_after_a_plan_is_no_week_to_make_good_what_was_missed() {
        Journal journal = journal().race(SUNDAY, tenK());
        journal.intervals(SUNDAY.plusDays(8)).intervals(SUNDAY.plusDays(9)).intervals(SUNDAY.plusDays(12));
        Journal gentle = journal().race(SUNDAY, tenK());
        gentle.intervals(SUNDAY.plusDays(8)).intervals(SUNDAY.plusDays(11));

        assertThat(PlanOverload.DEFAULT.find(journal)).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("PLAN_OVERLOAD/tenK/return");
            assertThat(finding.day()).isEqualTo(SUNDAY.plusDays(14));
            assertThat(finding.params()).containsEntry("limits", "hard_sessions hours_apart");
        });
        assertThat(PlanOverload.DEFAULT.find(gentle)).isEmpty();
    }

    @Test
    void s6_fitness_that_rises_too_fast_is_told_for_two_weeks() {
        Journal journal =
                journal().fit(day -> day < SUNDAY.toEpochDay() ? 40 : Math.min(60, 40 + (day - SUNDAY.toEpochDay())));

        assertThat(RampTooFast.DEFAULT.find(journal, day -> true))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.day()).isEqualTo(SUNDAY.plusDays(6));
                    assertThat(finding.cleared()).isPresent();
                });
        assertThat(RampTooFast.DEFAULT.find(journal, day -> false)).isEmpty();
    }

    private static Journal journal() {
        return new Journal(SUNDAY.minusDays(60), SUNDAY.plusDays(40));
    }

    private static Raced race(int day) {
        return new Raced("race " + day, SUNDAY.plusDays(day), 7, 1, Raced.Result.GOOD);
    }

    private static DetrainingPlan tenK() {
        var race = new RaceEffort(
                RaceType.RUN_10K, 10, 10, false, OptionalDouble.of(85), OptionalDouble.of(10), OptionalDouble.empty());
        return DetrainingPlan.of("tenK", SUNDAY, race, new Habit(TrainingClass.REGULAR, 50, 6, OptionalInt.empty()));
    }

    private static StrengthSession lifting(String id, int day, MuscleGroup group, OptionalDouble soreness) {
        var start = SUNDAY.plusDays(day).atTime(18, 0).toInstant(ZoneOffset.UTC);
        return new StrengthSession(id, start, start.plusSeconds(3600), SUNDAY.plusDays(day), Set.of(group), soreness);
    }

    private static Session session(SessionKind kind, int intensityPermille) {
        int none = Session.NONE;
        return new Session(Sport.RUN, false, 100_000, kind, intensityPermille, none, none, none, none, false, false);
    }

    private static Session run(double metres, boolean race) {
        int none = Session.NONE;
        return new Session(
                Sport.RUN,
                race,
                Math.round(metres * 10),
                SessionKind.UNKNOWN,
                none,
                none,
                none,
                none,
                none,
                false,
                false);
    }
}
