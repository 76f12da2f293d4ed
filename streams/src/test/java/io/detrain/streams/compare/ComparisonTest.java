package io.detrain.streams.compare;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.settings.Settings;
import io.detrain.streams.training.Athletes;
import io.detrain.streams.training.Coach;
import io.detrain.streams.training.Refold;
import io.detrain.streams.training.RuleSet;
import io.detrain.streams.training.TrainingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The marathoner and the overreacher under the usual rules and under others. */
class ComparisonTest {

    private static final LocalDate END = MONDAY.plusWeeks(18);
    private static final Period ALL = new Period(LocalDate.MIN, LocalDate.MAX);
    private static final Period WHOLE = new Period(MONDAY, END);

    @Test
    void the_same_rules_change_nothing() {
        var same = Comparison.of(judged(Athletes.marathoner(), Map.of()), judged(Athletes.marathoner(), Map.of()), ALL);

        assertThat(same.isSame()).isTrue();
        assertThat(same.flags()).containsKey("EARLY_RETURN");
        assertThat(same.plans()).isEqualTo(new PlanCount(0, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void a_longer_plan_is_longer_by_its_days() {
        var usual = judged(Athletes.marathoner(), Map.of());
        var longer = judged(Athletes.marathoner(), Map.of("plan.raceType.RUN_MARATHON.days", 28.0));
        var days = longer.plans().getFirst().days() - usual.plans().getFirst().days();

        assertThat(days).isPositive();
        assertThat(Comparison.of(usual, longer, ALL).plans()).isEqualTo(new PlanCount(0, 0, 0, 1, days, 0, 0));
        assertThat(Comparison.of(longer, usual, ALL).plans()).isEqualTo(new PlanCount(0, 0, 0, 0, 0, 1, days));
        assertThat(Comparison.of(usual, longer, ALL).isSame()).isFalse();
    }

    @Test
    void a_rule_that_waits_longer_is_silent_where_the_other_one_spoke() {
        var tenDays = Athletes.overreacher().subList(0, 11);

        var count = Comparison.of(judged(tenDays, Map.of()), judged(tenDays, Map.of("roll.restDue.regular", 14.0)), ALL)
                .flags()
                .get("REST_DAY_DUE");

        assertThat(count).isEqualTo(new FlagCount(1, 0, 0, 0));
    }

    @Test
    void what_lies_outside_the_days_is_not_counted() {
        var usual = judged(Athletes.marathoner(), Map.of());

        var before = Comparison.of(usual, judged(List.of(), Map.of()), new Period(MONDAY, MONDAY.plusWeeks(15)));
        var around = Comparison.of(usual, judged(List.of(), Map.of()), WHOLE);

        assertThat(before.plans().onlyLive()).isZero();
        assertThat(around.plans().onlyLive()).isEqualTo(1);
        assertThat(around.flags().get("EARLY_RETURN").onlyLive()).isEqualTo(1);
    }

    @Test
    void athletes_add_up() {
        var one = Comparison.of(judged(Athletes.marathoner(), Map.of()), judged(List.of(), Map.of()), ALL);

        var both = one.plus(one);

        assertThat(both.athletes()).isEqualTo(2);
        assertThat(both.plans().onlyLive()).isEqualTo(2);
        assertThat(both.flags().get("EARLY_RETURN"))
                .isEqualTo(new FlagCount(2 * one.flags().get("EARLY_RETURN").onlyLive(), 0, 0, 0));
        assertThat(Comparison.NOTHING.plus(one)).isEqualTo(one);
    }

    @Test
    void a_period_is_as_long_as_its_days() {
        assertThat(new Period(MONDAY, MONDAY.plusDays(6)).weeks()).isEqualTo(1);
        assertThat(new Period(MONDAY.plusDays(1), MONDAY).weeks()).isZero();
        assertThat(ALL.within(WHOLE)).isEqualTo(WHOLE);
    }

    private static Judged judged(List<TrainingEvent> events, Map<String, Double> settings) {
        var life = new Refold(new Coach(RuleSet.of(Settings.known(settings))), events);
        while (!life.isDone(END)) {
            life.step(END);
        }
        return new Judged(life.flags(), life.plans());
    }
}
