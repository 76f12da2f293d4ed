package io.detrain.streams.claims;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.rule.Severity;
import io.detrain.streams.signal.HrvStatus;
import io.detrain.streams.training.Athletes;
import io.detrain.streams.training.JudgedDay;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What muscles, rest days and one's own usual say. */
class BodyClaimsTest {

    @Test
    void s4_training_hard_on_sore_muscles_again_and_again_is_more_than_a_remark() {
        var block = Block.of(TrainingClass.REGULAR).weeks(4, 45, 5, 0, 2, 4);
        for (int time = 0; time < 3; time++) {
            LocalDate day = MONDAY.plusWeeks(4).plusDays(3L * time);
            block.add(Athletes.wellness("sore" + time, day, 6));
            block.add(Athletes.intervals("hard" + time, day, 45));
        }

        assertThat(Block.only(block.lived(), "SORE_TRAINING").severity()).isEqualTo(Severity.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource({"CASUAL, 3", "REGULAR, 5", "COMPETITIVE, 6"})
    void s14_after_a_few_days_of_working_out_a_rest_day_is_due(TrainingClass trainingClass, int days) {
        var block = Block.of(trainingClass);
        for (int day = 0; day < days - 1; day++) {
            block.add(Athletes.run("w" + day, MONDAY.plusDays(day), 50, 5));
        }
        assertThat(Block.flags(block.until(MONDAY.plusDays(days - 1L)).lived(), "REST_DAY_DUE"))
                .isEmpty();

        block.add(Athletes.run("one more", MONDAY.plusDays(days - 1L), 50, 5)).until(MONDAY.plusDays(days));

        assertThat(Block.only(block.lived(), "REST_DAY_DUE").day()).isEqualTo(MONDAY.plusDays(days - 1L));
    }

    @Test
    void s24_the_same_morning_is_low_for_one_and_usual_for_the_other() {
        JudgedDay low = morning(62, 48);
        JudgedDay usual = morning(48, 48);

        assertThat(low.morning().orElseThrow().hrvStatus()).isIn(HrvStatus.LOW, HrvStatus.VERY_LOW);
        assertThat(usual.morning().orElseThrow().hrvStatus()).isEqualTo(HrvStatus.NORMAL);
        assertThat(low.morning().orElseThrow().readiness().score().orElseThrow())
                .isLessThan(usual.morning().orElseThrow().readiness().score().orElseThrow());
    }

    /** The last of five mornings at {@code now} ms after five weeks around {@code before}. */
    private static JudgedDay morning(double before, double now) {
        var block = Block.of(TrainingClass.REGULAR).weeks(6, 45, 4, 0, 2, 4);
        for (int day = 0; day < 42; day++) {
            LocalDate date = MONDAY.plusDays(day);
            block.add(Athletes.variability("v" + day, date, (day < 37 ? before : now) + day % 3, "ring"));
            block.add(Athletes.answers("a" + day, date, 2 + day % 2));
        }
        return block.lived().day(MONDAY.plusDays(41));
    }

    @Test
    void s30_meditation_and_stretching_are_what_rest_days_are_for() {
        LocalDate race = MONDAY.plusWeeks(6).minusDays(1);
        var diary = Block.of(TrainingClass.REGULAR)
                .weeks(6, 60, 5, 0, 2, 4)
                .race("race", race, Sport.RUN, RaceType.RUN_10K, 10_000, 45)
                .add(Athletes.event(
                        "sit",
                        race.plusDays(1),
                        LocalTime.of(7, 0),
                        Athletes.workout(Sport.MEDITATION, SessionKind.RECOVERY, 40, 0, 1)))
                .add(Athletes.event(
                        "stretch",
                        race.plusDays(2),
                        LocalTime.of(7, 0),
                        Athletes.workout(Sport.STRETCHING, SessionKind.MOBILITY, 40, 0, 2)))
                .until(race.plusDays(4))
                .lived();

        assertThat(diary.day(race.plusDays(1)).load()).isZero();
        assertThat(diary.day(race.plusDays(2)).load()).isZero();
        assertThat(diary.day(race.plusDays(2)).workouts()).hasSize(1);
        assertThat(Block.flags(diary, "EARLY_RETURN", "PLAN_OVERLOAD", "REST_DAY_DUE"))
                .isEmpty();
    }
}
