package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.Quality;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.rolling.Ewma;
import io.detrain.streams.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CoachTest {

    private static final LocalDate MARATHON = MONDAY.plusWeeks(16).minusDays(1);
    private static final LocalDate BACK = MONDAY.plusWeeks(16).plusDays(5);

    @Test
    void a_first_run_gives_a_day_with_its_load_and_its_working() {
        var diary = new Diary().opens(MONDAY).hears(Athletes.run("w1", MONDAY, 60, 7.5));

        JudgedDay day = diary.day(MONDAY);
        assertThat(day.state()).isEqualTo(DayState.TRAINED);
        assertThat(day.load()).isCloseTo(100, within(1e-6));
        assertThat(day.workouts()).singleElement().satisfies(workout -> {
            assertThat(workout.method()).isEqualTo(LoadMethod.SRPE);
            assertThat(workout.passedOver()).containsEntry("HR_STREAM", "no_heart_rate_stream");
        });
    }

    @Test
    void the_same_event_again_changes_nothing() {
        var diary = new Diary().opens(MONDAY).hears(Athletes.run("w1", MONDAY, 60, 5));
        Ledger before = diary.ledger();
        diary.news();

        diary.hears(Athletes.run("w1", MONDAY, 60, 5));

        assertThat(diary.ledger()).isSameAs(before);
        assertThat(diary.news()).isEmpty();
    }

    @Test
    void a_marathon_starts_a_plan_of_three_to_five_weeks() {
        var diary = new Diary().lives(Athletes.marathoner(), MARATHON);

        Plan plan = diary.plans().get("marathon");
        assertThat(plan.cause()).isEqualTo(RaceType.RUN_MARATHON);
        assertThat(plan.status()).isEqualTo(Status.RAISED);
        assertThat(plan.days()).isBetween(21, 35);
        assertThat(plan.phases().getFirst().from()).isEqualTo(MARATHON.plusDays(1));
    }

    @Test
    void intervals_six_days_after_a_marathon_are_an_early_return() {
        var diary = new Diary().lives(Athletes.marathoner(), BACK);

        Flag flag = diary.flags().get("EARLY_RETURN/marathon/" + BACK);
        assertThat(flag.severity()).isEqualTo(Severity.HIGH);
        assertThat(flag.status()).isEqualTo(Status.RAISED);
        assertThat(flag.params()).containsEntry("k", "6");
        assertThat(flag.evidence()).anyMatch(evidence -> evidence.events().contains("back"));
    }

    @Test
    void deleting_the_hard_session_withdraws_the_flag_and_every_later_day_is_as_if_it_had_never_been() {
        List<TrainingEvent> events = Athletes.marathoner();
        TrainingEvent back = events.getLast();
        var diary = new Diary().lives(events, BACK.plusDays(9));

        diary.hears(Athletes.retracted(back));

        Flag flag = diary.flags().get("EARLY_RETURN/marathon/" + BACK);
        assertThat(flag.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(flag.because()).contains("workout_deleted");
        assertThat(flag.causeEvent()).contains("back");
        var never = new Diary().lives(events.subList(0, events.size() - 1), BACK.plusDays(9));
        assertThat(diary.days().tailMap(BACK)).isEqualTo(never.days().tailMap(BACK));
    }

    @Test
    void a_flag_that_comes_true_again_is_raised_again_under_its_name() {
        List<TrainingEvent> events = Athletes.marathoner();
        TrainingEvent back = events.getLast();
        var diary = new Diary().lives(events, BACK).hears(Athletes.retracted(back));

        diary.hears(Athletes.revised(Athletes.retracted(back), back.fact()));

        assertThat(diary.flags().get("EARLY_RETURN/marathon/" + BACK).status()).isEqualTo(Status.RAISED);
    }

    @Test
    void soreness_in_the_morning_makes_an_early_return_worse() {
        var late = Athletes.intervals("late", MARATHON.plusDays(15), 40);
        var diary =
                new Diary().lives(Athletes.marathoner(), MARATHON.plusDays(15)).hears(late);
        Severity before =
                diary.flags().get("EARLY_RETURN/marathon/" + late.localDate()).severity();

        diary.hears(Athletes.wellness("sore", late.localDate(), 5));

        Flag flag = diary.flags().get("EARLY_RETURN/marathon/" + late.localDate());
        assertThat(flag.severity()).isEqualTo(before.raised());
        assertThat(flag.status()).isEqualTo(Status.AMENDED);
    }

    @Test
    void a_quarantined_session_raises_nothing_and_counts_for_nothing() {
        TrainingEvent back = Athletes.intervals("q", BACK, 50);
        TrainingEvent doubtful = new TrainingEvent(
                back.id(),
                back.revision(),
                back.contentHash(),
                back.localDate(),
                back.at(),
                back.zone(),
                back.source(),
                back.device(),
                true,
                back.fact());
        List<TrainingEvent> events = Athletes.marathoner();
        var diary =
                new Diary().lives(events.subList(0, events.size() - 1), BACK).hears(doubtful);

        assertThat(diary.flags()).doesNotContainKey("EARLY_RETURN/marathon/" + BACK);
        assertThat(diary.day(BACK).load()).isZero();
        assertThat(diary.day(BACK).workouts()).extracting(WorkoutLoad::eventId).containsExactly("q");
    }

    @Test
    void five_training_days_in_a_row_make_a_rest_day_due_and_a_rest_day_clears_it() {
        List<TrainingEvent> events = Athletes.overreacher().subList(0, 6);
        var diary = new Diary().lives(events, MONDAY.plusDays(5));

        Flag due = diary.flags().get("REST_DAY_DUE/" + MONDAY);
        assertThat(due.status()).isEqualTo(Status.RAISED);
        assertThat(due.severity()).isEqualTo(Severity.INFO);
        assertThat(due.day()).isEqualTo(MONDAY.plusDays(4));
        assertThat(due.evidence().getFirst().events()).containsExactly("w0", "w1", "w2", "w3", "w4");

        diary.hears(Athletes.restDay("rest", MONDAY.plusDays(5))).opens(MONDAY.plusDays(6));

        Flag cleared = diary.flags().get("REST_DAY_DUE/" + MONDAY);
        assertThat(cleared.status()).isEqualTo(Status.CLEARED);
        assertThat(cleared.clearedOn()).contains(MONDAY.plusDays(5));
        assertThat(cleared.because()).contains("rest_day_seen");
    }

    @Test
    void nine_training_days_in_a_row_are_more_than_a_remark() {
        var diary = new Diary().lives(Athletes.overreacher().subList(0, 10), MONDAY.plusDays(9));

        assertThat(diary.flags().get("REST_DAY_DUE/" + MONDAY).severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void days_without_data_are_no_rest_until_something_later_arrives() {
        var diary = new Diary().lives(Athletes.overreacher().subList(0, 6), MONDAY.plusDays(8));
        assertThat(diary.day(MONDAY.plusDays(6)).state()).isEqualTo(DayState.UNKNOWN);
        assertThat(diary.flags().get("REST_DAY_DUE/" + MONDAY).status()).isEqualTo(Status.RAISED);

        diary.hears(Athletes.run("again", MONDAY.plusDays(8), 30, 4));

        assertThat(diary.day(MONDAY.plusDays(6)).state()).isEqualTo(DayState.REST_INFERRED);
        assertThat(diary.flags().get("REST_DAY_DUE/" + MONDAY).status()).isEqualTo(Status.CLEARED);
    }

    @Test
    void a_day_on_which_the_watch_was_not_worn_is_not_rest() {
        var diary = new Diary()
                .opens(MONDAY)
                .hears(Athletes.run("a", MONDAY, 30, 5))
                .opens(MONDAY.plusDays(2))
                .hears(Athletes.run("b", MONDAY.plusDays(2), 30, 5))
                .hears(Athletes.heartbeat("h", MONDAY.plusDays(1), false));

        assertThat(diary.day(MONDAY.plusDays(1)).state()).isEqualTo(DayState.NOT_WORN);
    }

    @Test
    void copies_through_two_systems_count_once_and_are_named() {
        var once = new Diary().lives(Athletes.casual5k(), MONDAY.plusWeeks(9));
        var twice = new Diary().lives(Athletes.twiceAndLate(), MONDAY.plusWeeks(9));

        LocalDate first = MONDAY.plusDays(1);
        assertThat(twice.day(first).load()).isEqualTo(once.day(first).load());
        assertThat(twice.day(first).workouts()).singleElement().satisfies(workout -> {
            assertThat(workout.eventId()).isEqualTo("c0.1");
            assertThat(workout.copies()).containsExactly("c0.1-copy");
        });
        assertThat(twice.day(MONDAY.plusWeeks(9)).fitness())
                .isEqualTo(once.day(MONDAY.plusWeeks(9)).fitness());
    }

    @Test
    void deleting_the_counted_recording_promotes_its_copy() {
        TrainingEvent original = Athletes.casual5k().getFirst();
        var diary = new Diary().lives(Athletes.twiceAndLate(), MONDAY.plusWeeks(1));

        diary.hears(Athletes.retracted(original));

        assertThat(diary.day(original.localDate()).workouts())
                .extracting(WorkoutLoad::eventId)
                .containsExactly("c0.1-copy");
    }

    @Test
    void copies_that_the_athlete_splits_count_twice() {
        var diary = new Diary().lives(Athletes.twiceAndLate(), MONDAY.plusWeeks(1));
        double once = diary.day(MONDAY.plusDays(1)).load();

        diary.hears(Athletes.split("s", MONDAY.plusDays(6), "c0.1", "c0.1-copy"));

        assertThat(diary.day(MONDAY.plusDays(1)).load()).isEqualTo(2 * once);
        assertThat(diary.news()).isNotEmpty();
    }

    @Test
    void two_runs_one_after_the_other_are_two_runs() {
        TrainingEvent morning = Athletes.run("a", MONDAY, 30, 5);
        TrainingEvent next = Athletes.with(morning, "b", "garmin", morning.fact());
        TrainingEvent after = new TrainingEvent(
                "b",
                1,
                "h",
                MONDAY,
                morning.at().plusSeconds(1860),
                next.zone(),
                "garmin",
                Optional.empty(),
                false,
                morning.fact());
        var diary = new Diary().opens(MONDAY).hears(morning).hears(after);

        assertThat(diary.day(MONDAY).workouts()).hasSize(2);
    }

    @Test
    void a_declared_race_annotates_its_recording_and_adds_no_load() {
        LocalDate day = MONDAY.plusDays(6);
        var diary = new Diary().opens(day).hears(Athletes.run("rec", day, 50, 9));
        double load = diary.day(day).load();
        assertThat(diary.plans()).isEmpty();

        diary.hears(Athletes.declared("dec", day, 8_400, 2_980));

        assertThat(diary.day(day).load()).isEqualTo(load);
        assertThat(diary.day(day).workouts()).singleElement().satisfies(workout -> {
            assertThat(workout.eventId()).isEqualTo("rec");
            assertThat(workout.race()).isTrue();
        });
        assertThat(diary.plans()).containsOnlyKeys("dec");
    }

    @Test
    void a_declared_race_without_a_recording_counts_with_what_races_of_its_time_cost() {
        LocalDate day = MONDAY.plusDays(6);
        var diary = new Diary().opens(day).hears(Athletes.declared("dec", day, 10_000, 2_700));

        assertThat(diary.day(day).load()).isEqualTo(77.51);
        assertThat(diary.day(day).workouts().getFirst().method()).isEqualTo(LoadMethod.RACE_EXPECTED);
        assertThat(diary.plans().get("dec").cause()).isEqualTo(RaceType.RUN_10K);
    }

    @Test
    void deleting_the_race_withdraws_its_plan_and_the_flags_that_rest_on_it() {
        List<TrainingEvent> events = Athletes.marathoner();
        var diary = new Diary().lives(events, BACK.plusDays(1));

        diary.hears(Athletes.retracted(events.get(events.size() - 2)));

        assertThat(diary.plans().get("marathon").status()).isEqualTo(Status.WITHDRAWN);
        assertThat(diary.plans().get("marathon").because()).contains("race_deleted");
        assertThat(diary.flags().get("EARLY_RETURN/marathon/" + BACK).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void a_race_during_a_plan_replaces_it_and_never_ends_earlier() {
        LocalDate second = MARATHON.plusDays(7);
        var diary = new Diary().lives(Athletes.marathoner(), second);
        Plan old = diary.plans().get("marathon");

        diary.hears(Athletes.race("fun", second, 28, 5_000, 6));

        assertThat(diary.plans().get("marathon").active()).isFalse();
        Plan fun = diary.plans().get("fun");
        assertThat(fun.active()).isTrue();
        assertThat(fun.hardAllowedFrom()).isEqualTo(old.hardAllowedFrom());
    }

    @Test
    void a_plan_is_completed_when_its_last_day_is_over() {
        var diary = new Diary().lives(Athletes.casual5k(), MONDAY.plusWeeks(8).plusDays(5));
        LocalDate open = diary.plans().get("5k").hardAllowedFrom();

        for (LocalDate day = MONDAY.plusWeeks(8).plusDays(6); !day.isAfter(open); day = day.plusDays(1)) {
            diary.opens(day);
        }

        assertThat(diary.plans().get("5k").status()).isEqualTo(Status.CLEARED);
    }

    @Test
    void the_end_of_a_season_has_a_plan_without_a_race() {
        var diary = new Diary()
                .lives(Athletes.casual5k(), MONDAY.plusWeeks(8))
                .hears(Athletes.context("end", MONDAY.plusWeeks(8), Fact.ContextTag.SEASON_END));

        assertThat(diary.plans().get("end").cause()).isEqualTo(RaceType.SEASON_END);
    }

    @Test
    void a_changed_maximum_heart_rate_changes_the_loads_since_it_is_valid() {
        var diary = new Diary()
                .hears(Athletes.profile("p", MONDAY, TrainingClass.REGULAR))
                .opens(MONDAY)
                .hears(Athletes.byHeart("a", MONDAY, 60, 150, false, 10_000))
                .opens(MONDAY.plusDays(1))
                .hears(Athletes.byHeart("b", MONDAY.plusDays(1), 60, 150, false, 10_000));
        double before = diary.day(MONDAY.plusDays(1)).load();

        diary.hears(Athletes.event(
                "p2",
                MONDAY.plusDays(1),
                java.time.LocalTime.MIDNIGHT,
                Athletes.profileFact(OptionalInt.of(200), Optional.empty())));

        assertThat(diary.day(MONDAY).load()).isEqualTo(before);
        assertThat(diary.day(MONDAY.plusDays(1)).load()).isLessThan(before);
        assertThat(diary.day(MONDAY).workouts().getFirst().quality()).isEqualTo(Quality.MEDIUM);
    }

    @Test
    void a_silent_athletes_days_pass_too() {
        var diary = new Diary().lives(Athletes.newcomer(), MONDAY.plusDays(20));

        assertThat(diary.day(MONDAY.plusDays(20)).state()).isEqualTo(DayState.UNKNOWN);
        assertThat(diary.day(MONDAY.plusDays(20)).fitness())
                .isLessThan(diary.day(MONDAY.plusDays(5)).fitness());
        assertThat(diary.day(MONDAY.plusDays(19)).closed()).isTrue();
    }

    @Test
    void events_older_than_the_window_wait_for_a_repair() {
        LocalDate today = MONDAY.plusDays(600);
        var diary = new Diary().opens(today).hears(Athletes.run("now", today, 30, 5));
        Ledger before = diary.ledger();

        diary.hears(Athletes.run("old", MONDAY, 30, 5));

        assertThat(diary.ledger()).isEqualTo(before);
    }

    @Test
    void what_leaves_the_window_stays_in_the_sums_and_leaves_the_rows() {
        List<TrainingEvent> events = new java.util.ArrayList<>();
        for (int day = 0; day < 560; day++) {
            if (day % 3 != 2) {
                events.add(Athletes.run("d" + day, MONDAY.plusDays(day), 40 + day % 20, 5));
            }
        }
        LocalDate last = MONDAY.plusDays(559);
        var diary = new Diary().lives(events, last);

        double sum = 0;
        double weight = 0;
        double alpha = Ewma.alpha(Ewma.Kind.EXP, 42);
        for (int day = 0; day < 560; day++) {
            double load = day % 3 != 2 ? Math.round(500 * (40 + day % 20) / 4.5) / 100.0 : 0; // as days remember it
            sum = Ewma.step(sum, load, alpha);
            weight = Ewma.step(weight, 1, alpha);
        }
        assertThat(diary.day(last).fitness()).isCloseTo(sum / weight, within(1e-6));
        assertThat(diary.rowCount()).isLessThan(310);
    }
}
