package io.detrain.streams.claims;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.rule.Severity;
import io.detrain.streams.training.Athletes;
import io.detrain.streams.training.TrainingEvent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Training that is varied, in cycles, and not for ever at its peak. */
class TrainingClaimsTest {

    @Test
    void s4_heavy_work_for_the_same_muscles_a_day_later_comes_too_soon() {
        var diary = Block.of(TrainingClass.REGULAR)
                .weeks(2, 45, 5, 1, 3)
                .add(squats("squats", MONDAY.plusWeeks(2), "LOWER"))
                .add(squats("deadlifts", MONDAY.plusWeeks(2).plusDays(1), "LOWER"))
                .add(squats("bench", MONDAY.plusWeeks(2).plusDays(2), "UPPER"))
                .until(MONDAY.plusWeeks(2).plusDays(3))
                .lived();

        assertThat(Block.only(diary, "SAME_MUSCLE_TOO_SOON")
                        .evidence()
                        .getFirst()
                        .events())
                .containsExactlyInAnyOrder("squats", "deadlifts");
    }

    @Test
    void s6_after_varied_weeks_a_hard_one_whose_days_are_all_alike_is_monotonous() {
        var block = Block.of(TrainingClass.REGULAR);
        for (int day = 0; day < 70; day++) {
            int minutes = day % 7 == 6 ? 0 : day % 2 == 0 ? 80 : 20;
            block.add(Athletes.run("w" + day, MONDAY.plusDays(day), Math.max(1, minutes), 4));
        }
        for (int day = 70; day < 80; day++) {
            block.add(Athletes.run("w" + day, MONDAY.plusDays(day), 75, 5));
        }

        assertThat(Block.flags(block.lived(), "MONOTONY")).isNotEmpty();
    }

    @Test
    void s6_a_run_a_third_longer_than_any_of_a_month_is_a_spike() {
        var diary = Block.of(TrainingClass.REGULAR)
                .weeks(4, 60, 4, 0, 2, 4)
                .add(Athletes.run("long", MONDAY.plusWeeks(4).plusDays(1), 80, 4))
                .until(MONDAY.plusWeeks(4).plusDays(3))
                .lived();

        assertThat(Block.only(diary, "SESSION_SPIKE"))
                .satisfies(flag -> assertThat(flag.severity()).isEqualTo(Severity.INFO))
                .satisfies(flag -> assertThat(flag.params()).containsEntry("percent", "33.333"));
    }

    @Test
    void s6_the_same_session_over_and_over_is_low_variety() {
        var block = Block.of(TrainingClass.REGULAR);
        for (int day = 0; day < 35; day += 2) {
            block.add(Athletes.byHeart("w" + day, MONDAY.plusDays(day), SessionKind.STEADY, 45, 150, false, 8_000));
        }

        assertThat(Block.flags(block.until(MONDAY.plusDays(36)).lived(), "LOW_VARIETY"))
                .hasSize(1);
    }

    @Test
    void s7_ten_weeks_without_a_lighter_one_ask_for_the_end_of_the_cycle() {
        var diary = Block.of(TrainingClass.REGULAR)
                .weeks(10, 60, 5, 0, 2, 4, 5)
                .until(MONDAY.plusWeeks(10))
                .lived();
        var withALighterWeek = Block.of(TrainingClass.REGULAR).weeks(5, 60, 5, 0, 2, 4, 5);
        withALighterWeek.add(Athletes.run("light", MONDAY.plusWeeks(5).plusDays(2), 40, 4));
        for (int week = 6; week < 10; week++) {
            for (int day : new int[] {0, 2, 4, 5}) {
                LocalDate date = MONDAY.plusWeeks(week).plusDays(day);
                withALighterWeek.add(Athletes.run("later " + date, date, 60, 5));
            }
        }

        assertThat(Block.flags(diary, "CYCLE_BREAK_DUE")).isNotEmpty();
        assertThat(Block.flags(withALighterWeek.until(MONDAY.plusWeeks(10)).lived(), "CYCLE_BREAK_DUE"))
                .isEmpty();
    }

    @Test
    void s21_half_a_year_of_races_without_a_quiet_week_asks_for_the_off_season() {
        assertThat(Block.flags(season().lived(), "SEASON_BREAK_DUE")).isNotEmpty();
    }

    @Test
    void s28_a_peak_lasts_weeks_and_three_results_at_the_seasons_best_over_a_month_are_enough_of_it() {
        var diary = Block.of(TrainingClass.REGULAR)
                .weeks(10, 60, 5, 1, 3)
                .add(Athletes.race("first", MONDAY.plusWeeks(10).plusDays(6), 45, 10_000, 9))
                .add(Athletes.race("second", MONDAY.plusWeeks(12).plusDays(6), 45, 10_000, 9))
                .add(Athletes.race("third", MONDAY.plusWeeks(14).plusDays(6), 45, 10_000, 9))
                .until(MONDAY.plusWeeks(15))
                .lived();

        assertThat(Block.only(diary, "PEAK_HELD").day())
                .isEqualTo(MONDAY.plusWeeks(15).minusDays(1));
    }

    @Test
    void s29_more_and_more_volume_and_a_worse_race_say_quality_over_quantity() {
        var block = Block.of(TrainingClass.REGULAR)
                .weeks(6, 50, 5, 0, 2, 4)
                .add(Athletes.race("fresh", MONDAY.plusWeeks(6).minusDays(1), 45, 10_000, 9));
        for (int day = 50; day < 84; day++) {
            int minutes = day < 63 ? 40 : 70;
            block.add(Athletes.run("more" + day, MONDAY.plusDays(day), minutes, 5));
        }
        var diary = block.add(Athletes.race("tired", MONDAY.plusDays(84), 48, 10_000, 9))
                .until(MONDAY.plusDays(90))
                .lived();

        assertThat(Block.flags(diary, "QUALITY_OVER_QUANTITY")).isNotEmpty();
    }

    private static Block season() {
        Block block = Block.of(TrainingClass.REGULAR).weeks(30, 60, 5, 0, 2, 4, 5);
        for (int month = 1; month <= 6; month++) {
            block.add(Athletes.race("race" + month, MONDAY.plusWeeks(4L * month).plusDays(6), 45, 10_000, 9));
        }
        return block.until(MONDAY.plusWeeks(30));
    }

    private static TrainingEvent squats(String id, LocalDate day, String muscles) {
        return Athletes.event(
                id,
                day,
                LocalTime.of(18, 0),
                Athletes.workout(Sport.STRENGTH, SessionKind.HEAVY_STRENGTH, 50, 0, 7, Set.of(muscles)));
    }
}
