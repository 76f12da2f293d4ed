package io.detrain.streams.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The invariants of plans (science.md 5.7). */
class PlanPropertyTest {

    private static final LocalDate DATE = LocalDate.of(2026, 6, 14);

    @Property(tries = 3000)
    void phases_add_up_and_caps_never_fall(
            @ForAll RaceType type,
            @ForAll TrainingClass trainingClass,
            @ForAll @DoubleRange(min = 1, max = 900) double load,
            @ForAll @DoubleRange(min = 0, max = 160) double fitness,
            @ForAll @IntRange(min = 1, max = 10) int rpe,
            @ForAll @IntRange(min = 1, max = 52) int weeks,
            @ForAll @DoubleRange(min = 1, max = 200) double km) {
        RaceEffort race = new RaceEffort(
                type, km, km, false, OptionalDouble.of(load), OptionalDouble.of(rpe), OptionalDouble.empty());
        DetrainingPlan plan =
                DetrainingPlan.of("r", DATE, race, new Habit(trainingClass, fitness, weeks, OptionalInt.of(rpe * 8)));
        PlanLength length = plan.length();

        assertThat(length.days()).isGreaterThanOrEqualTo(2);
        assertThat(length.rest()).isGreaterThanOrEqualTo(1);
        assertThat(length.rest() + length.active() + length.reload()).isEqualTo(length.days());
        assertThat(length.noRaceDays()).isGreaterThanOrEqualTo(length.days());
        assertThat(plan.caps()).isSorted();
        if (trainingClass == TrainingClass.CASUAL && race.isShort()) {
            assertThat(length.rest()).isBetween(1, 2);
        }
    }

    @Property(tries = 2000)
    void a_bigger_load_never_shortens_and_more_fitness_never_lengthens(
            @ForAll RaceType type,
            @ForAll TrainingClass trainingClass,
            @ForAll @DoubleRange(min = 1, max = 900) double load,
            @ForAll @DoubleRange(min = 0, max = 160) double fitness,
            @ForAll @DoubleRange(min = 0, max = 300) double more) {
        int days = days(type, trainingClass, load, fitness);

        assertThat(days(type, trainingClass, load + more, fitness)).isGreaterThanOrEqualTo(days);
        assertThat(days(type, trainingClass, load, fitness + more)).isLessThanOrEqualTo(days);
    }

    @Property(tries = 1000)
    void longer_road_races_never_have_shorter_plans(
            @ForAll TrainingClass trainingClass, @ForAll @IntRange(min = 1, max = 52) int weeks) {
        List<RaceType> roads =
                List.of(RaceType.RUN_5K, RaceType.RUN_10K, RaceType.RUN_10MI, RaceType.RUN_HALF, RaceType.RUN_MARATHON);
        for (int i = 1; i < roads.size(); i++) {
            assertThat(usualDays(roads.get(i), trainingClass, weeks))
                    .isGreaterThanOrEqualTo(usualDays(roads.get(i - 1), trainingClass, weeks));
        }
    }

    private static int usualDays(RaceType type, TrainingClass trainingClass, int weeks) {
        double load = PlanSettings.DEFAULT.races().of(type, 0, 0).usualRatio() * 50;
        var race = new RaceEffort(
                type, 0, 0, false, OptionalDouble.of(load), OptionalDouble.of(9), OptionalDouble.empty());
        return DetrainingPlan.of("r", DATE, race, new Habit(trainingClass, 50, weeks, OptionalInt.empty()))
                .days();
    }

    private static int days(RaceType type, TrainingClass trainingClass, double load, double fitness) {
        var race = new RaceEffort(
                type, 12, 12, false, OptionalDouble.of(load), OptionalDouble.of(9), OptionalDouble.empty());
        return DetrainingPlan.of("r", DATE, race, new Habit(trainingClass, fitness, 6, OptionalInt.empty()))
                .days();
    }
}
