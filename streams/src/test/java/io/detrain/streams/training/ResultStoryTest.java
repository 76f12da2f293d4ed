package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.Quality;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A result is a distance and a time that somebody told; what is guessed for a plan is none. */
class ResultStoryTest {

    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final LocalDate LATER = SUNDAY.plusDays(30);

    @Test
    void of_a_marathon_without_its_distance_no_threshold_speed_is_learned() {
        assertThat(speedLoad(result(RaceType.RUN_MARATHON, OptionalDouble.of(42_195), OptionalLong.of(10_800))))
                .returns(LoadMethod.PACE, WorkoutLoad::method)
                .returns(Quality.LOW, WorkoutLoad::quality)
                .satisfies(load -> assertThat(load.inputs()).containsEntry("estimated", "thresholdSpeedMps"));
        assertThat(speedLoad(result(RaceType.RUN_MARATHON, OptionalDouble.empty(), OptionalLong.of(10_800))))
                .returns(LoadMethod.SRPE, WorkoutLoad::method);
    }

    @Test
    void it_has_its_plan_all_the_same() {
        var raced = result(RaceType.RUN_MARATHON, OptionalDouble.empty(), OptionalLong.of(10_800));

        assertThat(new Diary().lives(List.of(raced), SUNDAY.plusDays(1)).plans())
                .hasSize(1);
    }

    @Test
    void a_race_without_a_time_was_not_run_in_a_second() {
        var slow = Athletes.declared("slow", SUNDAY.plusDays(20), 10_000, 3_000);
        var timeless = result(RaceType.RUN_10K, OptionalDouble.of(10_000), OptionalLong.empty());
        var diary = new Diary().lives(List.of(timeless, slow), LATER);

        assertThat(diary.ledger().days())
                .flatExtracting(DayDigest::races)
                .extracting(RaceEntry::onFoot)
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    void its_day_was_no_rest_day() {
        var timeless = result(RaceType.RUN_10K, OptionalDouble.of(10_000), OptionalLong.empty());

        var around = List.of(
                Athletes.run("before", SUNDAY.minusDays(2), 60, 5),
                timeless,
                Athletes.run("after", SUNDAY.plusDays(2), 60, 5));

        var diary = new Diary().lives(around, LATER);

        assertThat(diary.day(SUNDAY).state()).isEqualTo(DayState.UNKNOWN);
        assertThat(diary.day(SUNDAY.minusDays(1)).state()).isEqualTo(DayState.REST_INFERRED);
    }

    /** How the load of a run with a known speed is found after the race. */
    private static WorkoutLoad speedLoad(TrainingEvent race) {
        var run = Athletes.steady("run", SUNDAY.plusDays(14), 60, 3.0, 140, 5, 0);
        return new Diary()
                .lives(List.of(race, run), LATER)
                .day(SUNDAY.plusDays(14))
                .workouts()
                .getFirst();
    }

    private static TrainingEvent result(RaceType type, OptionalDouble metres, OptionalLong seconds) {
        return Athletes.event(
                "race",
                SUNDAY,
                LocalTime.of(20, 0),
                new Fact.Race(
                        Fact.RaceStage.RESULT,
                        SUNDAY,
                        Sport.RUN,
                        type,
                        metres,
                        OptionalDouble.empty(),
                        seconds,
                        OptionalDouble.empty(),
                        false,
                        Optional.empty(),
                        OptionalDouble.empty()));
    }
}
