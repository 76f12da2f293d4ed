package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.detrain.streams.plan.RaceType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What would be, told of people who have not decided yet. */
class ProjectionTest {

    private static final Coach COACH = new Coach(RuleSet.standard());
    private static final LocalDate MARATHON = MONDAY.plusWeeks(16).minusDays(1);
    private static final LocalDate TODAY = MARATHON.minusDays(7);
    private static final TrainingEvent RACE = Athletes.race("sunday", MARATHON, 240, 42_195, 9);

    @Test
    void a_race_on_sunday_and_intervals_on_the_tuesday_after_it_are_a_plan_and_an_early_return() {
        var intervals = Athletes.intervals("tuesday", MARATHON.plusDays(2), 50);

        var projection = project(before(), List.of(intervals, RACE), MARATHON.plusDays(3));

        assertThat(projection.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.id()).isEqualTo("sunday");
            assertThat(plan.cause()).isEqualTo(RaceType.RUN_MARATHON);
            assertThat(plan.hardAllowedFrom()).isAfter(MARATHON.plusDays(20));
        });
        assertThat(projection.flags())
                .filteredOn(flag -> flag.rule().equals("EARLY_RETURN"))
                .singleElement()
                .satisfies(flag -> assertThat(flag.day()).isEqualTo(MARATHON.plusDays(2)));
        assertThat(projection.days())
                .extracting(JudgedDay::date)
                .contains(TODAY.plusDays(1), MARATHON, MARATHON.plusDays(3));
    }

    @Test
    void the_usual_intervals_are_those_of_another_day_at_the_same_hour_and_no_copy_of_them() {
        var diary = before().hears(Athletes.intervals("usual", TODAY.minusDays(5), 50));
        var tuesday = new Like("usual", "again", TODAY.plusDays(2)).among(diary).orElseThrow();

        var projection = project(diary, List.of(tuesday), TODAY.plusDays(2));

        assertThat(tuesday.at().atZone(tuesday.zone()).toLocalTime()).isEqualTo(LocalTime.of(18, 0));
        assertThat(projection.days())
                .filteredOn(day -> day.date().equals(TODAY.plusDays(2)))
                .singleElement()
                .satisfies(day -> assertThat(day.load())
                        .isCloseTo(
                                diary.day(TODAY.minusDays(5)).workouts().stream()
                                        .filter(workout -> workout.eventId().equals("usual"))
                                        .findFirst()
                                        .orElseThrow()
                                        .load(),
                                within(0.005))); // a day remembers hundredths
    }

    @Test
    void like_something_that_was_never_done_or_taken_back_is_nothing() {
        var gone = Athletes.run("gone", TODAY.minusDays(1), 30, 4);
        var diary = before().hears(gone).hears(Athletes.retracted(gone));

        for (var past : Set.of("never", "gone", "p")) {
            assertThat(new Like(past, "x", TODAY).among(diary)).isEmpty();
        }
    }

    @Test
    void s27_the_next_registered_race_shows_from_when_it_would_be_open() {
        var diary = before().hears(Athletes.registered("autumn", TODAY, MARATHON.plusDays(14)));

        var next = project(diary, List.of(RACE), MARATHON.plusDays(1)).nextRace();

        assertThat(next).hasValueSatisfying(race -> {
            assertThat(race.id()).isEqualTo("autumn");
            assertThat(race.readyFrom())
                    .hasValueSatisfying(from -> assertThat(from).isAfter(MARATHON.plusDays(14)));
            assertThat(race.isTooSoon()).isTrue();
        });
    }

    @Test
    void a_registered_race_that_comes_too_soon_is_flagged_until_its_day_has_passed_although_it_is_not_run() {
        var diary = before().hears(Athletes.registered("autumn", TODAY, MARATHON.plusDays(14)));

        assertThat(project(diary, List.of(RACE), MARATHON.plusDays(20)).flags())
                .filteredOn(flag -> flag.rule().equals("RACE_TOO_SOON"))
                .singleElement()
                .satisfies(flag -> assertThat(flag.status()).isEqualTo(Status.CLEARED))
                .satisfies(flag -> assertThat(flag.because()).contains("race_passed"))
                .satisfies(flag -> assertThat(flag.clearedOn()).contains(MARATHON.plusDays(15)));
    }

    @Test
    void a_registered_race_on_the_day_the_plan_opens_races_is_not_too_soon() {
        var plan = project(before(), List.of(RACE), MARATHON).plans().getFirst();
        var diary = before().hears(Athletes.registered("late", TODAY, plan.raceAllowedFrom()));

        var next = project(diary, List.of(RACE), MARATHON).nextRace().orElseThrow();

        assertThat(next.readyFrom()).contains(plan.raceAllowedFrom());
        assertThat(next.isTooSoon()).isFalse();
    }

    @Test
    void a_registered_race_that_would_be_run_is_no_longer_the_next() {
        var diary = before().hears(Athletes.registered("this", TODAY, MARATHON))
                .hears(Athletes.registered("that", TODAY, MARATHON.plusWeeks(20)));

        assertThat(project(diary, List.of(), TODAY).nextRace())
                .hasValueSatisfying(race -> assertThat(race.id()).isEqualTo("this"))
                .hasValueSatisfying(race -> assertThat(race.readyFrom()).isEmpty());
        assertThat(project(diary, List.of(RACE), MARATHON).nextRace())
                .hasValueSatisfying(race -> assertThat(race.id()).isEqualTo("that"));
    }

    @Test
    void what_is_later_than_the_last_day_is_not_seen() {
        var projection = project(before(), List.of(RACE), MARATHON.minusDays(1));

        assertThat(projection.plans()).isEmpty();
        assertThat(projection.days()).extracting(JudgedDay::date).doesNotContain(MARATHON);
    }

    @Test
    void somebody_of_whom_nothing_is_known_begins_with_the_first_event() {
        var projection = COACH.project(
                Ledger.empty(), new Diary(), List.of(Athletes.run("first", MONDAY, 60, 5)), MONDAY.plusDays(1));

        assertThat(projection.days()).extracting(JudgedDay::date).contains(MONDAY);
        assertThat(projection.nextRace()).isEmpty();
    }

    /** Fifteen weeks of training, and the race a week away. */
    private static Diary before() {
        List<TrainingEvent> trained = Athletes.marathoner().stream()
                .filter(event -> event.localDate().isBefore(TODAY))
                .toList();
        return new Diary().lives(trained, TODAY);
    }

    private static Projection project(Diary diary, List<TrainingEvent> events, LocalDate until) {
        return COACH.project(diary.ledger(), diary, events, until);
    }
}
