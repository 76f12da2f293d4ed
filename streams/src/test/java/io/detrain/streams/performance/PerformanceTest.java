package io.detrain.streams.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What results and steady sessions are held against (science.md 3.2). */
class PerformanceTest {

    private static final LocalDate DATE = LocalDate.of(2025, 6, 29);
    private static final PerformanceSettings SETTINGS = PerformanceSettings.DEFAULT;
    private static final RaceResult TEN_K = RaceResult.of("now", DATE, 10_000, 2760);

    @Test
    void the_same_distance_comes_before_a_better_time_over_another() {
        RaceResult same = RaceResult.of("same", DATE.minusDays(14), 10_000, 2700);
        RaceResult better = RaceResult.of("better", DATE.minusDays(7), 5_000, 1290);

        assertThat(decrement(same, better).percent()).isCloseTo(2.2222, within(1e-4));
        assertThat(decrement(better).percent()).isCloseTo(2.6190, within(1e-4));
    }

    @Test
    void a_race_in_the_heat_or_off_the_road_is_compared_with_nothing() {
        RaceResult same = RaceResult.of("same", DATE.minusDays(14), 10_000, 2700);
        RaceResult hot =
                new RaceResult("hot", DATE, 10_000, 2900, OptionalDouble.empty(), OptionalDouble.of(26), false);
        RaceResult trail =
                new RaceResult("trail", DATE, 10_000, 3200, OptionalDouble.empty(), OptionalDouble.empty(), true);

        assertThat(Decrement.of(hot, List.of(same), SETTINGS.comparison())).isEmpty();
        assertThat(Decrement.of(trail, List.of(same), SETTINGS.comparison())).isEmpty();
    }

    @Test
    void a_fifth_slower_is_another_course_or_another_effort() {
        RaceResult best = RaceResult.of("best", DATE.minusDays(14), 10_000, 2700);

        assertThat(Decrement.of(RaceResult.of("walked", DATE, 10_000, 3300), List.of(best), SETTINGS.comparison()))
                .isEmpty();
        assertThat(Decrement.of(RaceResult.of("tired", DATE, 10_000, 2950), List.of(best), SETTINGS.comparison()))
                .isPresent();
    }

    @Test
    void neither_are_hills_with_the_flat_nor_this_year_with_the_last() {
        RaceResult hilly = new RaceResult(
                "hilly", DATE.minusDays(14), 10_000, 2700, OptionalDouble.of(20), OptionalDouble.empty(), false);
        RaceResult flat =
                new RaceResult("flat", DATE, 10_000, 2760, OptionalDouble.of(5), OptionalDouble.empty(), false);
        RaceResult old = RaceResult.of("old", DATE.minusDays(91), 10_000, 2700);

        assertThat(Decrement.of(flat, List.of(hilly), SETTINGS.comparison())).isEmpty();
        assertThat(Decrement.of(TEN_K, List.of(old), SETTINGS.comparison())).isEmpty();
    }

    @Test
    void threshold_speed_is_the_best_of_the_half_year_before() {
        RaceResult good = RaceResult.of("good", DATE.minusDays(30), 10_000, 2700);
        RaceResult sprint = RaceResult.of("sprint", DATE.minusDays(20), 400, 60);

        assertThat(ThresholdSpeed.on(DATE, List.of(good, TEN_K, sprint)).orElseThrow())
                .isCloseTo(3.643881, within(1e-6));
    }

    @Test
    void a_session_is_steady_only_if_everything_that_matters_is_known() {
        SteadySession steady = session(1800, 0.75, 3.3);

        assertThat(steady.isSteady(OptionalDouble.of(20), SETTINGS.steady())).isTrue();
        assertThat(steady.isSteady(OptionalDouble.of(2), SETTINGS.steady())).isFalse();
        assertThat(session(1100, 0.75, 3.3).isSteady(OptionalDouble.empty(), SETTINGS.steady()))
                .isFalse();
        assertThat(session(1800, 0.90, 3.3).isSteady(OptionalDouble.empty(), SETTINGS.steady()))
                .isFalse();
        assertThat(session(1800, 0.75, 3.5).isSteady(OptionalDouble.empty(), SETTINGS.steady()))
                .isFalse();
    }

    @Test
    void after_a_quiet_week_the_heart_says_nothing_for_ten_days() {
        for (int day = 0; day < 40; day++) {
            boolean closed = AfterRest.isClosed(
                    day, before -> before >= 10 && before < 17 ? 10 : 50, before -> 50, SETTINGS.gate());
            assertThat(closed).as("day " + day).isEqualTo(day >= 15 && day <= 28);
        }
    }

    @Test
    void decoupling_of_five_and_ten_percent_is_moderate() {
        assertThat(Decoupling.of(100, 95).band()).isEqualTo(Decoupling.Band.MODERATE);
        assertThat(Decoupling.of(100, 90).band()).isEqualTo(Decoupling.Band.MODERATE);
        assertThat(Decoupling.of(100, 96).band()).isEqualTo(Decoupling.Band.STABLE);
        assertThat(Decoupling.of(100, 89).band()).isEqualTo(Decoupling.Band.LARGE);
    }

    private static Decrement decrement(RaceResult... earlier) {
        return Decrement.of(TEN_K, List.of(earlier), SETTINGS.comparison()).orElseThrow();
    }

    private static SteadySession session(long seconds, double intensity, double fast) {
        return new SteadySession(
                seconds,
                OptionalDouble.of(intensity),
                OptionalDouble.of(3.0),
                OptionalDouble.of(fast),
                OptionalDouble.of(14));
    }
}
