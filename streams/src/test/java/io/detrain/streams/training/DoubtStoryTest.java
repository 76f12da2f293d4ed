package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.Quality;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A load is no better than what it was found by. */
class DoubtStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    @Test
    void power_that_is_doubted_gives_a_load_of_low_quality_and_says_why() {
        assertThat(judged(ride("ride", 200, Set.of())))
                .returns(LoadMethod.POWER, WorkoutLoad::method)
                .returns(Quality.HIGH, WorkoutLoad::quality)
                .satisfies(load -> assertThat(load.inputs()).doesNotContainKey("doubtful"));
        assertThat(judged(ride("ride", 200, Set.of("POWER", "SPEED"))))
                .returns(LoadMethod.POWER, WorkoutLoad::method)
                .returns(Quality.LOW, WorkoutLoad::quality)
                .satisfies(load -> assertThat(load.inputs()).containsEntry("doubtful", "POWER"));
    }

    @Test
    void what_the_load_was_not_found_by_may_be_doubted() {
        assertThat(judged(ride("ride", 200, Set.of("SPEED")))).returns(Quality.HIGH, WorkoutLoad::quality);
    }

    @Test
    void a_doubt_goes_with_the_copy_that_gives_the_number() {
        var sure = ride("a", 200, Set.of());
        var doubted = ride("b", 190, Set.of("POWER"));

        assertThat(judged(sure, doubted)).returns(Quality.HIGH, WorkoutLoad::quality);
        assertThat(judged(ride("a", 0, Set.of()), doubted)).returns(Quality.LOW, WorkoutLoad::quality);
    }

    @Test
    void where_positions_cannot_be_right_the_heart_is_asked_before_the_speed() {
        assertThat(judged(run(Set.of()))).returns(LoadMethod.PACE, WorkoutLoad::method);
        assertThat(judged(run(Set.of("SPEED")))).returns(LoadMethod.HR_AVG, WorkoutLoad::method);
    }

    private static TrainingEvent run(Set<String> doubtful) {
        var run = Athletes.steady("run", MONDAY, 60, 3.0, 140, 5, 0);
        return Athletes.revised(
                run, Athletes.reduced((Fact.Workout) run.fact(), new Fact.Reduced(Optional.empty(), doubtful)));
    }

    private static WorkoutLoad judged(TrainingEvent... rides) {
        var diary = new Diary().hears(rider()).hearsAll(List.of(rides)).opens(MONDAY.plusDays(1));
        return diary.day(MONDAY).workouts().getFirst();
    }

    private static TrainingEvent ride(String id, double watts, Set<String> doubtful) {
        var ride = Athletes.workout(Sport.RIDE, SessionKind.UNKNOWN, 60, 30_000, 5);
        var power = watts > 0 ? OptionalDouble.of(watts) : OptionalDouble.empty();
        return Athletes.event(
                id,
                MONDAY,
                LocalTime.of(7, 0),
                Athletes.reduced(ride, power, new Fact.Reduced(Optional.empty(), doubtful)));
    }

    private static TrainingEvent rider() {
        return Athletes.event(
                "profile",
                MONDAY,
                LocalTime.MIDNIGHT,
                new Fact.Profile(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.of(190),
                        OptionalInt.of(50),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalDouble.of(250),
                        OptionalDouble.of(3.5),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
