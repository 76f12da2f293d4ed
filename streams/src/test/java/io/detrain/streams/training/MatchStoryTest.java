package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.settings.Settings;
import io.detrain.streams.load.HeartRateHistogram;
import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is one workout, and what is two, can be set otherwise. */
class MatchStoryTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate LATER = MONDAY.plusDays(5);

    @Test
    void copies_that_have_less_in_common_than_is_asked_for_count_both() {
        List<TrainingEvent> twice = List.of(jog("watch", MONDAY, "07:00", 60), jog("phone", MONDAY, "07:10", 60));

        assertThat(new Diary().lives(twice, LATER).day(MONDAY).workouts()).hasSize(1);
        assertThat(new Diary(coach(Map.of("dq.match.overlap", 0.95)))
                        .lives(twice, LATER)
                        .day(MONDAY)
                        .workouts())
                .hasSize(2);
    }

    @Test
    void a_short_part_of_a_long_workout_is_a_copy_where_less_is_asked_for() {
        List<TrainingEvent> twice = List.of(jog("watch", MONDAY, "07:00", 60), jog("phone", MONDAY, "07:00", 30));

        assertThat(new Diary().lives(twice, LATER).day(MONDAY).workouts()).hasSize(2);
        assertThat(new Diary(coach(Map.of("dq.match.durationShare", 0.4)))
                        .lives(twice, LATER)
                        .day(MONDAY)
                        .workouts())
                .hasSize(1);
    }

    @Test
    void a_race_finds_its_recording_as_far_as_is_allowed() {
        List<TrainingEvent> race = List.of(
                Athletes.event(
                        "run",
                        MONDAY,
                        LocalTime.of(7, 0),
                        Athletes.workout(Sport.RUN, SessionKind.UNKNOWN, 60, 12_000, 8)),
                Athletes.declared("race", MONDAY, 10_000, 3_600));

        assertThat(new Diary().lives(race, LATER).day(MONDAY).workouts()).hasSize(2);
        assertThat(new Diary(coach(Map.of("dq.match.raceDistance", 0.25)))
                        .lives(race, LATER)
                        .day(MONDAY)
                        .workouts())
                .hasSize(1);
    }

    @Test
    void the_copy_that_counts_is_the_one_with_most_points() {
        TrainingEvent longer = Athletes.byHeart("phone", MONDAY, 62, 140, false, 10_000);
        TrainingEvent located = jog("watch", MONDAY, "09:00", 60);
        List<TrainingEvent> twice = List.of(longer, located);

        assertThat(new Diary().lives(twice, LATER).day(MONDAY).workouts())
                .extracting(WorkoutLoad::eventId)
                .containsExactly("watch");
        assertThat(new Diary(coach(Map.of("dq.score.gps", 0.0, "dq.score.rpe", 0.0)))
                        .lives(twice, LATER)
                        .day(MONDAY)
                        .workouts())
                .extracting(WorkoutLoad::eventId)
                .containsExactly("phone");
    }

    /** Which of the two came first makes no difference: the earlier date's settings hold for both. */
    @Test
    void a_pair_over_midnight_is_matched_by_the_settings_of_the_earlier_date() {
        List<TrainingEvent> pair = List.of(jog("watch", MONDAY, "23:50", 60), jog("phone", TUESDAY, "00:00", 60));

        Diary strictLater = new Diary().hears(strict(TUESDAY)).lives(pair, LATER);
        Diary strictBefore = new Diary().hears(strict(MONDAY)).lives(pair, LATER);

        assertThat(counted(strictLater)).isEqualTo(1);
        assertThat(counted(strictBefore)).isEqualTo(2);
    }

    /** What is the best recording of a day decides what the day before it has left: settings reach back over links. */
    @Test
    void settings_that_begin_amid_linked_recordings_come_in_any_order() {
        List<TrainingEvent> chain = List.of(
                jog("a", MONDAY, "23:45", 60),
                jog("b", TUESDAY, "00:00", 61),
                jog("c", TUESDAY, "00:16", 62),
                strict(TUESDAY));
        Diary first = new Diary().hears(chain.getLast()).lives(chain.subList(0, 3), LATER);
        assertThat(first.days().get(MONDAY))
                .satisfiesAnyOf(
                        day -> assertThat(day).isNull(),
                        day -> assertThat(day.workouts()).isEmpty());

        for (int seed = 0; seed < 50; seed++) {
            List<TrainingEvent> shuffled = new ArrayList<>(chain);
            Collections.shuffle(shuffled, new Random(seed));
            Diary other = new Diary().opens(LATER).hearsAll(shuffled);
            assertThat(StateCodec.encode(other.ledger())).isEqualTo(StateCodec.encode(first.ledger()));
            other.hears(Athletes.retracted(chain.getLast()));
            assertThat(other.day(MONDAY).workouts()).hasSize(1);
        }
    }

    @Test
    void a_whole_of_which_only_one_leg_was_recorded_apart_counts_once() {
        TrainingEvent whole = Athletes.event(
                "whole",
                MONDAY,
                LocalTime.of(7, 0),
                Athletes.workout(Sport.MULTISPORT, SessionKind.UNKNOWN, 180, 0, 7));
        TrainingEvent swim = Athletes.event(
                "swim", MONDAY, LocalTime.of(7, 0), Athletes.workout(Sport.SWIM, SessionKind.UNKNOWN, 40, 1500, 7));

        assertThat(new Diary().lives(List.of(whole, swim), LATER).day(MONDAY).workouts())
                .singleElement()
                .returns("whole", WorkoutLoad::eventId)
                .returns(List.of("swim"), WorkoutLoad::copies);
    }

    @Test
    void of_equal_copies_that_of_the_watch_counts_before_a_trackers() {
        TrainingEvent run = jog("a", MONDAY, "07:00", 60);
        List<TrainingEvent> twice =
                List.of(Athletes.with(run, "a", "fitbit", run.fact()), Athletes.with(run, "b", "garmin", run.fact()));

        assertThat(new Diary().lives(twice, LATER).day(MONDAY).workouts())
                .singleElement()
                .returns("b", WorkoutLoad::eventId);
    }

    @Test
    void a_strap_that_fell_off_leaves_the_heart_rate_to_the_copy() {
        TrainingEvent strap = beating("a", 20, true, 100);
        TrainingEvent wrist = beating("b", 58, false, 970);
        var profile = Athletes.event(
                "profile",
                MONDAY,
                LocalTime.MIDNIGHT,
                Athletes.profileFact(OptionalInt.of(190), Optional.of(TrainingClass.REGULAR)));

        assertThat(new Diary()
                        .hears(profile)
                        .lives(List.of(strap, wrist), LATER)
                        .day(MONDAY)
                        .workouts())
                .singleElement()
                .returns("a", WorkoutLoad::eventId)
                .returns(LoadMethod.HR_STREAM, WorkoutLoad::method)
                .satisfies(load -> assertThat(load.inputs()).containsEntry("coverage", "0.97"));
    }

    private static TrainingEvent beating(String id, int minutes, boolean chest, int coverage) {
        TrainingEvent run = jog(id, MONDAY, "07:00", 60);
        var seconds = new HeartRateHistogram(150, List.of(minutes * 60), coverage, chest, false);
        return Athletes.revised(run, Athletes.measured((Fact.Workout) run.fact(), seconds));
    }

    @Test
    void only_who_says_that_copies_are_none_parts_them() {
        List<TrainingEvent> twice = List.of(jog("watch", MONDAY, "07:00", 60), jog("phone", MONDAY, "07:10", 60));
        TrainingEvent split = Athletes.split("split", TUESDAY, "watch", "phone");
        var about = (Fact.Answer) split.fact();
        TrainingEvent other = Athletes.revised(
                split,
                new Fact.Answer(
                        Fact.AnswerAbout.PLAN_OVERRIDDEN,
                        about.subject(),
                        about.other(),
                        about.value(),
                        about.helpful(),
                        about.reason()));

        assertThat(new Diary().lives(twice, LATER).hears(split).day(MONDAY).workouts())
                .hasSize(2);
        assertThat(new Diary().lives(twice, LATER).hears(other).day(MONDAY).workouts())
                .hasSize(1);
    }

    private static long counted(Diary diary) {
        return diary.days().values().stream()
                .mapToLong(day -> day.workouts().size())
                .sum();
    }

    private static TrainingEvent strict(LocalDate from) {
        return Athletes.settings("coach", from, Map.of("dq.match.overlap", 0.95));
    }

    private static TrainingEvent jog(String id, LocalDate date, String time, int minutes) {
        return Athletes.event(
                id,
                date,
                LocalTime.parse(time),
                Athletes.workout(Sport.RUN, SessionKind.UNKNOWN, minutes, minutes * 170.0, 5));
    }

    private static Coach coach(Map<String, Double> settings) {
        return new Coach(RuleSet.of(Settings.known(settings)));
    }
}
