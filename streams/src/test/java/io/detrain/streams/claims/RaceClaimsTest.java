package io.detrain.streams.claims;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.Phase;
import io.detrain.streams.plan.PhaseKind;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.rule.Severity;
import io.detrain.streams.training.Athletes;
import io.detrain.streams.training.Fact;
import io.detrain.streams.training.Plan;
import io.detrain.streams.training.TrainingEvent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a race asks for afterwards, of whom, and for how long. */
class RaceClaimsTest {

    private static final LocalDate SUNDAY = MONDAY.plusWeeks(8).minusDays(1);

    @Test
    void s1_after_a_race_a_cycle_and_a_season_there_is_a_dated_plan_and_after_a_rest_day_there_is_none() {
        var plans = regular()
                .add(Athletes.restDay("just a rest day", SUNDAY.minusDays(20)))
                .add(Athletes.context("cycle", SUNDAY.minusDays(12), Fact.ContextTag.CYCLE_END))
                .add(Athletes.race("race", SUNDAY, 45, 10_000, 9))
                .add(Athletes.context("season", SUNDAY.plusDays(20), Fact.ContextTag.SEASON_END))
                .lived()
                .plans();

        assertThat(plans).containsOnlyKeys("cycle", "race", "season");
        assertThat(plans.values()).allSatisfy(plan -> {
            assertThat(plan.phases().getFirst().from())
                    .isEqualTo(plan.raceDate().plusDays(1));
            assertThat(plan.hardAllowedFrom()).isEqualTo(plan.raceDate().plusDays(plan.days() + 1L));
        });
    }

    @Test
    void s5_three_quarters_of_an_hour_on_foot_ask_for_more_than_the_same_on_a_bicycle() {
        Plan run = regular()
                .race("run", SUNDAY, Sport.RUN, RaceType.RUN_10K, 10_000, 45)
                .plan("run");
        Plan ride = regular()
                .race("ride", SUNDAY, Sport.RIDE, RaceType.BIKE_ROAD, 27_000, 45)
                .plan("ride");

        assertThat(run.days()).isGreaterThan(ride.days());
    }

    @Test
    void s8_every_race_has_its_plan_and_the_next_one_within_it_is_too_soon() {
        var diary = regular()
                .add(Athletes.race("first", SUNDAY, 45, 10_000, 9))
                .add(Athletes.race("again", SUNDAY.plusDays(5), 22, 5_000, 9))
                .lived();

        assertThat(diary.plans()).containsOnlyKeys("first", "again");
        assertThat(Block.only(diary, "RACE_TOO_SOON").params())
                .containsEntry("days", "5")
                .containsEntry(
                        "raceAllowedFrom",
                        diary.plans().get("first").raceAllowedFrom().toString());
    }

    @Test
    void s9_two_days_after_a_10k_and_straight_back_is_the_common_mistake() {
        var diary = regular()
                .add(Athletes.race("10k", SUNDAY, 45, 10_000, 9))
                .add(Athletes.restDay("one", SUNDAY.plusDays(1)))
                .add(Athletes.restDay("two", SUNDAY.plusDays(2)))
                .add(Athletes.intervals("back", SUNDAY.plusDays(3), 50))
                .lived();

        assertThat(Block.only(diary, "EARLY_RETURN"))
                .satisfies(flag -> assertThat(flag.severity()).isEqualTo(Severity.HIGH))
                .satisfies(flag -> assertThat(flag.day()).isEqualTo(SUNDAY.plusDays(3)));
    }

    @Test
    void s10_the_next_race_is_worse_and_the_short_rest_is_named_as_one_likely_reason() {
        var diary = regular()
                .add(Athletes.race("10k", SUNDAY, 45, 10_000, 9))
                .add(Athletes.intervals("back", SUNDAY.plusDays(3), 50))
                .add(Athletes.race("worse", SUNDAY.plusDays(14), 47, 10_000, 9))
                .lived();

        assertThat(Block.only(diary, "RACE_DECLINE_AFTER_SHORT_REST").evidence().stream()
                        .flatMap(evidence -> evidence.events().stream()))
                .contains("worse", "10k");
    }

    @ParameterizedTest
    @EnumSource(TrainingClass.class)
    void s12_at_every_level_of_fitness_the_day_after_a_race_is_a_day_of_rest(TrainingClass trainingClass) {
        var plan = Block.of(trainingClass)
                .weeks(8, 60, 5, 0, 2, 4)
                .add(Athletes.race("5k", SUNDAY, 21, 5_000, 9))
                .plan("5k");

        assertThat(plan.phases().getFirst().kind()).isEqualTo(PhaseKind.REST);
        assertThat(plan.phases().getFirst().from()).isEqualTo(SUNDAY.plusDays(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = RaceType.class,
            names = {"RUN_5K", "RUN_10K", "TRI_SPRINT", "OCR_SPRINT", "CROSSFIT_1DAY", "BIKE_ROAD"})
    void s15_for_a_casual_exerciser_one_or_two_rest_days_are_enough(RaceType type) {
        var plan = Block.of(TrainingClass.CASUAL)
                .weeks(8, 25, 4, 1, 3)
                .race("race", SUNDAY, Sport.RUN, type, 0, 40)
                .plan("race");

        assertThat(days(plan, PhaseKind.REST)).isBetween(1L, 2L);
    }

    @Test
    void s16_longer_and_harder_training_makes_it_longer() {
        var hardRace = Athletes.race("race", MONDAY.plusWeeks(16).minusDays(1), 110, 21_097, 9);
        Plan afterTwo = Block.of(TrainingClass.REGULAR)
                .add(Athletes.run("before", MONDAY, 60, 5))
                .add(hardRace)
                .until(hardRace.localDate())
                .plan("race");
        Plan afterSixteen = Block.of(TrainingClass.REGULAR)
                .weeks(16, 60, 5, 0, 2, 3)
                .add(hardRace)
                .plan("race");
        Plan raceOfAnHour =
                regular().add(Athletes.race("race", SUNDAY, 55, 10_000, 7)).plan("race");
        Plan raceOfItsLife =
                regular().add(Athletes.race("race", SUNDAY, 75, 10_000, 10)).plan("race");

        assertThat(afterSixteen.factors().get("f_block"))
                .isGreaterThan(afterTwo.factors().get("f_block"));
        assertThat(raceOfItsLife.factors().get("f_rel"))
                .isGreaterThan(raceOfAnHour.factors().get("f_rel"));
        assertThat(raceOfItsLife.days()).isGreaterThan(raceOfAnHour.days());
    }

    @Test
    void s17_few_miles_and_no_lifting_need_less_than_lifting_long_races_and_competition() {
        Plan fewMiles = Block.ofSomeone()
                .weeks(8, 25, 4, 1, 3, 5)
                .add(Athletes.race("race", SUNDAY, 50, 10_000, 9))
                .plan("race");
        Block lifting = Block.ofSomeone().weeks(8, 25, 4, 1, 3, 5);
        for (int week = 0; week < 8; week++) {
            lifting.add(Athletes.lift("lift" + week, MONDAY.plusWeeks(week), 45));
            lifting.add(Athletes.lift("more" + week, MONDAY.plusWeeks(week).plusDays(4), 45));
        }
        Plan lifts = lifting.add(Athletes.race("race", SUNDAY, 50, 10_000, 9)).plan("race");
        Plan competes = Block.ofSomeone()
                .weeks(8, 100, 6, 0, 1, 2, 3, 5)
                .add(Athletes.race("race", SUNDAY, 36, 10_000, 9))
                .plan("race");

        assertThat(Stream.of(fewMiles, lifts, competes)
                        .map(plan -> plan.factors().get("f_class")))
                .containsExactly(0.6, 1.0, 1.15);
        assertThat(fewMiles.days()).isLessThan(lifts.days());
    }

    @Test
    void s18_the_bigger_the_race_the_longer_the_recovery() {
        List<Integer> days = Stream.of(
                        Athletes.race("race", SUNDAY, 25, 5_000, 9),
                        Athletes.race("race", SUNDAY, 52, 10_000, 9),
                        Athletes.race("race", SUNDAY, 115, 21_097, 9),
                        Athletes.race("race", SUNDAY, 240, 42_195, 9))
                .map(race -> regular().add(race).plan("race").days())
                .toList();

        assertThat(days).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void s19_of_the_road_races_up_to_42_km_the_marathon_needs_the_most() {
        var road =
                List.of(RaceType.RUN_5K, RaceType.RUN_10K, RaceType.RUN_10MI, RaceType.RUN_HALF, RaceType.RUN_MARATHON);
        var metres = List.of(5_000, 10_000, 16_093, 21_097, 42_195);
        List<Integer> days = road.stream()
                .map(type -> regular()
                        .race(
                                "race",
                                SUNDAY,
                                Sport.RUN,
                                type,
                                metres.get(road.indexOf(type)),
                                metres.get(road.indexOf(type)) / 200)
                        .plan("race")
                        .days())
                .toList();

        assertThat(days.getLast()).isGreaterThanOrEqualTo(21);
        assertThat(days.subList(0, 4)).allSatisfy(shorter -> assertThat(shorter).isLessThan(days.getLast()));
    }

    @Test
    void s20_a_track_runner_who_trains_hard_needs_more_after_a_5k_than_a_casual_one() {
        Plan college = Block.of(TrainingClass.COMPETITIVE)
                .weeks(8, 70, 6, 0, 1, 2, 3, 4, 5)
                .add(Athletes.race("5k", SUNDAY, 16, 5_000, 10))
                .plan("5k");
        Plan casual = Block.of(TrainingClass.CASUAL)
                .weeks(8, 25, 4, 1, 3)
                .add(Athletes.race("5k", SUNDAY, 29, 5_000, 8))
                .plan("5k");

        assertThat(college.days()).isGreaterThan(casual.days());
    }

    @Test
    void s22_no_race_is_without_a_break() {
        Arrays.stream(RaceType.values())
                .filter(type -> type != RaceType.UNKNOWN && type != RaceType.RUN_OTHER && !type.isDeclaredEnd())
                .forEach(type -> assertThat(regular()
                                .race("race", SUNDAY, Sport.RUN, type, 0, 60)
                                .plan("race"))
                        .as(type.name())
                        .satisfies(plan -> assertThat(plan.days()).isGreaterThanOrEqualTo(2))
                        .satisfies(
                                plan -> assertThat(days(plan, PhaseKind.REST)).isPositive()));
    }

    @Test
    void s27_who_just_finishes_and_who_wins_both_rest_and_see_when_they_are_ready_for_the_next() {
        Plan finished =
                regular().add(Athletes.race("race", SUNDAY, 60, 10_000, 9)).plan("race");
        var registered = regular()
                .add(Athletes.race("race", SUNDAY, 45, 10_000, 9))
                .add(goal("goal", SUNDAY, Fact.RaceStage.RESULT, Optional.of(true)))
                .add(Athletes.registered("next", SUNDAY.plusDays(1), SUNDAY.plusDays(6)))
                .lived();
        Plan won = registered.plans().values().stream().findFirst().orElseThrow();

        assertThat(days(finished, PhaseKind.REST)).isPositive();
        assertThat(days(won, PhaseKind.REST)).isPositive();
        assertThat(Block.only(registered, "RACE_TOO_SOON").params())
                .containsEntry("raceAllowedFrom", won.raceAllowedFrom().toString());
    }

    private static TrainingEvent goal(String id, LocalDate day, Fact.RaceStage stage, Optional<Boolean> met) {
        return Athletes.event(id, day, LocalTime.of(21, 0), race(stage, day, met));
    }

    private static Fact race(Fact.RaceStage stage, LocalDate day, Optional<Boolean> met) {
        return new Fact.Race(
                stage,
                day,
                Sport.RUN,
                RaceType.RUN_10K,
                OptionalDouble.of(10_000),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                false,
                met,
                OptionalDouble.empty());
    }

    private static Block regular() {
        return Block.of(TrainingClass.REGULAR).weeks(8, 60, 5, 0, 2, 4);
    }

    private static long days(Plan plan, PhaseKind kind) {
        return plan.phases().stream()
                .filter(phase -> phase.kind() == kind)
                .mapToLong(RaceClaimsTest::days)
                .sum();
    }

    private static long days(Phase phase) {
        return ChronoUnit.DAYS.between(phase.from(), phase.to()) + 1;
    }
}
