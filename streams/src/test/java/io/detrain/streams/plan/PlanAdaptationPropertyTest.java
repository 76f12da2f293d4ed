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
import net.jqwik.api.constraints.Size;

/** Whatever the body says and the athlete does, a plan stays within its limits (science.md 5.6, 5.7). */
class PlanAdaptationPropertyTest {

    private static final LocalDate RACE = LocalDate.of(2025, 6, 15);
    private static final PlanAdaptation ADAPTATION = new PlanAdaptation(AdaptationSettings.DEFAULT);

    enum Day {
        SILENT,
        FRESH,
        SORE,
        HARD_SESSION
    }

    @Property(tries = 2000)
    void no_plan_is_cut_below_its_floor_nor_lengthened_without_end(
            @ForAll RaceType type,
            @ForAll TrainingClass trainingClass,
            @ForAll @DoubleRange(min = 1, max = 900) double load,
            @ForAll @IntRange(min = 1, max = 10) int rpe,
            @ForAll @Size(60) List<Day> days) {
        DetrainingPlan planned = planned(type, trainingClass, load, rpe);
        AdaptedPlan plan = lived(AdaptedPlan.of(planned), days);
        int initial = planned.days();
        int floor = PlanSettings.DEFAULT.races().of(type, 0, 0).floor();

        assertThat(plan.saved()).isLessThanOrEqualTo((int) StrictMath.floor(0.3 * initial + 1e-9));
        assertThat(plan.extended()).isLessThanOrEqualTo(Rounding.up(0.5 * initial));
        assertThat(plan.length()).isGreaterThanOrEqualTo(Math.min(floor, initial));
        assertThat(plan.length()).isBetween(initial - plan.saved(), initial + plan.extended() + 2);
        assertThat(plan.days().getFirst().kind()).isEqualTo(PhaseKind.REST);
        assertThat(plan.raceAllowedFrom()).isAfterOrEqualTo(planned.raceAllowedFrom());
        assertThat(plan.raceAllowedFrom()).isAfterOrEqualTo(plan.hardAllowedFrom());
    }

    @Property(tries = 500)
    void days_that_have_passed_never_change(
            @ForAll RaceType type, @ForAll @Size(40) List<Day> days, @ForAll @IntRange(min = 1, max = 40) int until) {
        AdaptedPlan start = AdaptedPlan.of(planned(type, TrainingClass.REGULAR, 200, 9));
        AdaptedPlan then = lived(start, days.subList(0, until));
        AdaptedPlan later = lived(start, days);
        int passed = Math.min(until, Math.min(then.length(), later.length()));

        assertThat(later.days().subList(0, passed)).isEqualTo(then.days().subList(0, passed));
    }

    @Property(tries = 500)
    void phases_cover_the_days_and_a_calendar_alone_changes_nothing(
            @ForAll RaceType type, @ForAll @Size(40) List<Day> days) {
        AdaptedPlan start = AdaptedPlan.of(planned(type, TrainingClass.COMPETITIVE, 200, 9));
        AdaptedPlan plan = lived(start, days);

        assertThat(plan.phases().stream()
                        .mapToLong(
                                phase -> phase.to().toEpochDay() - phase.from().toEpochDay() + 1)
                        .sum())
                .isEqualTo(plan.length());
        assertThat(start.phases()).isEqualTo(start.planned().phases());
        assertThat(lived(start, days.stream().map(day -> Day.SILENT).toList())).isEqualTo(start);
    }

    @Property(tries = 500)
    void a_10k_at_full_effort_forbids_hard_training_on_the_third_day_however_fresh(
            @ForAll TrainingClass trainingClass,
            @ForAll @DoubleRange(min = 1, max = 300) double load,
            @ForAll @Size(10) List<Day> days) {
        AdaptedPlan plan = lived(AdaptedPlan.of(planned(RaceType.RUN_10K, trainingClass, load, 10)), days);

        assertThat(plan.on(RACE.plusDays(3))).isPresent();
    }

    private static AdaptedPlan lived(AdaptedPlan start, List<Day> days) {
        AdaptedPlan plan = start;
        for (int k = 1; k <= days.size(); k++) {
            plan = switch (days.get(k - 1)) {
                case SILENT -> ADAPTATION.morning(plan, Morning.silent(RACE.plusDays(k)));
                case FRESH -> ADAPTATION.morning(plan, PlanAdaptationTest.fresh(k));
                case SORE -> ADAPTATION.morning(plan, PlanAdaptationTest.sore(k));
                case HARD_SESSION -> ADAPTATION.violated(plan, RACE.plusDays(k));
            };
        }
        return plan;
    }

    private static DetrainingPlan planned(RaceType type, TrainingClass trainingClass, double load, int rpe) {
        var race = new RaceEffort(
                type, 12, 12, false, OptionalDouble.of(load), OptionalDouble.of(rpe), OptionalDouble.empty());
        return DetrainingPlan.of("race", RACE, race, new Habit(trainingClass, 50, 6, OptionalInt.empty()));
    }
}
