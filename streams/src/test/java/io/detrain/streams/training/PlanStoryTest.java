package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.readiness.Band;
import io.detrain.streams.readiness.Readiness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plan ends on evidence and not on a date. */
class PlanStoryTest {

    private static final LocalDate RACE = MONDAY.plusWeeks(10).minusDays(1);

    @Test
    void s26_a_body_that_is_back_early_ends_a_phase_early_but_never_all_of_the_rest() {
        var usual = lived(3, 60, RACE.plusDays(30)).plans().get("race");
        var fresh = lived(1, 60, RACE.plusDays(30)).plans().get("race");

        assertThat(fresh.days()).isLessThan(usual.days());
        assertThat(fresh.params()).containsEntry("change", "plan_advanced");
        assertThat(fresh.phases().getFirst().from()).isEqualTo(RACE.plusDays(1));
    }

    @Test
    void s11_a_body_that_is_not_back_gets_more_days_and_says_why() {
        var usual = lived(3, 60, RACE.plusDays(30)).plans().get("race");
        var diary = lived(6, 60, RACE.plusDays(30));
        var tired = diary.plans().get("race");

        assertThat(tired.days()).isGreaterThan(usual.days());
        assertThat(tired.params()).containsEntry("reason", "READINESS");
        assertThat(diary.flags().values()).anyMatch(flag -> flag.rule().equals("PLAN_STALLED"));
        assertThat(tired.status()).isEqualTo(Status.CLEARED);
        assertThat(tired.because()).hasValue("plan_stalled"); // nobody is told that hard training is open
        assertThat(usual.because()).hasValue("plan_completed");
    }

    @Test
    void s25_the_athlete_may_end_it() {
        var diary = lived(3, 60, RACE.plusDays(4));
        diary.hears(Athletes.override("enough", RACE.plusDays(4), "race", "my coach says so"));

        assertThat(diary.plans().get("race").hardAllowedFrom()).isEqualTo(RACE.plusDays(4));
    }

    @Test
    void the_athlete_may_end_it_on_the_evening_of_the_race() {
        var diary = lived(3, 60, RACE.plusDays(4));
        diary.hears(Athletes.override("enough", RACE, "race", "I know my body"));

        assertThat(diary.plans().get("race").hardAllowedFrom()).isEqualTo(RACE.plusDays(1));
    }

    @Test
    void days_that_a_hard_session_costs_are_told_with_their_reason() {
        var diary = lived(3, 60, RACE.plusDays(3)).hears(Athletes.intervals("hard", RACE.plusDays(3), 50));
        diary.opens(RACE.plusDays(4));

        assertThat(diary.plans().get("race"))
                .satisfies(plan -> assertThat(plan.because()).hasValue("plan_extended"))
                .satisfies(plan -> assertThat(plan.params()).containsEntry("reason", "EARLY_RETURN"));
    }

    @Test
    void a_plan_that_is_running_always_wins_over_a_go() {
        var diary = lived(1, 60, RACE.plusDays(30));
        LocalDate hard = diary.plans().get("race").hardAllowedFrom();

        assertThat(RACE.plusDays(1).datesUntil(hard))
                .noneMatch(day -> readiness(diary, day).band().equals(Optional.of(Band.GO)))
                .anyMatch(day -> readiness(diary, day).score().orElse(0) >= 65);
        assertThat(readiness(diary, hard).band()).contains(Band.GO);
    }

    @Test
    void a_plan_that_is_ended_afterwards_leaves_the_go_of_the_days_since() {
        var diary = lived(1, 60, RACE.plusDays(4));
        assertThat(readiness(diary, RACE.plusDays(3)).band()).contains(Band.MODERATE);
        diary.hears(Athletes.override("enough", RACE.plusDays(2), "race", "my coach says so"));

        assertThat(readiness(diary, RACE.plusDays(1)).band()).contains(Band.MODERATE);
        assertThat(readiness(diary, RACE.plusDays(2)).band()).contains(Band.GO);
        assertThat(readiness(diary, RACE.plusDays(3)).band()).contains(Band.GO);
    }

    private static Readiness readiness(Diary diary, LocalDate day) {
        return diary.day(day).morning().orElseThrow().readiness();
    }

    @Test
    void a_morning_that_is_taken_back_takes_its_days_back() {
        var diary = lived(6, 60, RACE.plusDays(30));
        var usual = lived(3, 60, RACE.plusDays(30)).plans().get("race");

        for (int day = 1; day <= 30; day++) {
            diary.hears(Athletes.retracted(answer(day, 6)));
        }
        assertThat(diary.plans().get("race").days()).isEqualTo(usual.days());
    }

    private static Diary lived(int answerAfterRace, double ms, LocalDate until) {
        List<TrainingEvent> events = new ArrayList<>(List.of(Athletes.profile("p", MONDAY, TrainingClass.REGULAR)));
        for (int day = 0; MONDAY.plusDays(day).isBefore(RACE); day++) {
            LocalDate date = MONDAY.plusDays(day);
            events.add(Athletes.variability("v" + day, date, ms + day % 3, "ring"));
            events.add(Athletes.answers("a" + day, date, 2 + day % 2));
            if (day % 2 == 0) {
                events.add(Athletes.run("w" + day, date, 50, 5));
            }
        }
        events.add(Athletes.race("race", RACE, 100, 21_097, 9));
        for (int day = 1; day <= 30; day++) {
            events.add(Athletes.variability("rv" + day, RACE.plusDays(day), ms + day % 3, "ring"));
            events.add(answer(day, answerAfterRace));
        }
        var diary = new Diary().opens(MONDAY);
        for (LocalDate date = MONDAY; !date.isAfter(until); date = date.plusDays(1)) {
            diary.opens(date);
            var today = date;
            events.stream().filter(event -> event.localDate().equals(today)).forEach(diary::hears);
        }
        return diary;
    }

    private static TrainingEvent answer(int day, int value) {
        return Athletes.answers("ra" + day, RACE.plusDays(day), value);
    }
}
