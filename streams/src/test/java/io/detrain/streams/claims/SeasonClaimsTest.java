package io.detrain.streams.claims;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.plan.PhaseKind;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.training.Athletes;
import io.detrain.streams.training.Fact;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Cycles, seasons and peaks. */
class SeasonClaimsTest {

    @Test
    void s6_a_load_that_rises_faster_than_anybody_can_follow_is_told() {
        var block = Block.of(TrainingClass.REGULAR).weeks(6, 40, 5, 0, 2, 4);
        for (int day = 42; day < 56; day++) {
            block.add(Athletes.run("more" + day, MONDAY.plusDays(day), 90, 6));
        }

        assertThat(Block.flags(block.lived(), "RAMP_TOO_FAST")).isNotEmpty();
    }

    @Test
    void s21_the_off_season_is_a_plan_too() {
        LocalDate end = MONDAY.plusWeeks(20).minusDays(1);
        var plan = Block.of(TrainingClass.COMPETITIVE)
                .weeks(20, 70, 6, 0, 1, 3, 5)
                .add(Athletes.context("over", end, Fact.ContextTag.SEASON_END))
                .plan("over");

        assertThat(plan.cause()).isEqualTo(RaceType.SEASON_END);
        assertThat(plan.days()).isGreaterThanOrEqualTo(14);
        assertThat(plan.phases().getFirst().kind()).isEqualTo(PhaseKind.REST);
    }
}
