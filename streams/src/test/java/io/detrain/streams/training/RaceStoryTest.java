package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Races told as the athlete lives them, from workouts to flags. */
class RaceStoryTest {

    private static final LocalDate SUNDAY = MONDAY.plusWeeks(8).minusDays(1);
    private static final LocalDate NEXT = SUNDAY.plusDays(6);
    private static final String WARNING = "RACE_TOO_SOON/10k/next";

    @Test
    void s9_s10_two_days_off_after_a_10k_then_intervals_then_a_worse_race() {
        var events = sixWeeks();
        events.add(race("10k", SUNDAY, 2640));
        events.add(Athletes.intervals("back", SUNDAY.plusDays(3), 50));
        events.add(race("slower", SUNDAY.plusDays(14), 2760));
        var diary = new Diary().opens(SUNDAY.plusDays(15)).hearsAll(events);

        assertThat(diary.flags().values())
                .filteredOn(flag -> flag.rule().equals("EARLY_RETURN"))
                .singleElement()
                .satisfies(flag -> assertThat(flag.day()).isEqualTo(SUNDAY.plusDays(3)));
        assertThat(diary.flags().values())
                .filteredOn(flag -> flag.rule().equals("RACE_DECLINE_AFTER_SHORT_REST"))
                .singleElement()
                .satisfies(flag -> assertThat(flag.day()).isEqualTo(SUNDAY.plusDays(14)))
                .satisfies(flag -> assertThat(flag.params()).containsEntry("decrementPct", "4.545"));
    }

    @Test
    void hard_training_on_day_five_of_nine_is_as_grave_on_the_mornings_after_it_although_it_cost_two_days() {
        var events = sixWeeks();
        events.add(race("10k", SUNDAY, 2640));
        events.add(Athletes.intervals("back", SUNDAY.plusDays(5), 50));

        var plan = new Diary().lives(events, SUNDAY.plusDays(11)).plans().get("10k");

        assertThat(plan.days()).isEqualTo(11);
        assertThat(told("EARLY_RETURN", events, SUNDAY.plusDays(11)))
                .singleElement()
                .satisfies(flag -> assertThat(flag.severity()).isEqualTo(Severity.MEDIUM))
                .satisfies(flag -> assertThat(flag.params())
                        .containsEntry("planDays", "9")
                        .containsEntry("daysLeft", "4")
                        .containsEntry("easyUntil", SUNDAY.plusDays(9).toString()));
        assertThat(told("EARLY_RETURN", events, SUNDAY.plusDays(12)))
                .last()
                .satisfies(flag -> assertThat(flag.status()).isEqualTo(Status.CLEARED))
                .satisfies(flag -> assertThat(flag.clearedOn()).contains(SUNDAY.plusDays(12)))
                .satisfies(flag -> assertThat(flag.severity()).isEqualTo(Severity.MEDIUM));
    }

    @Test
    void s13_three_good_10ks_on_consecutive_sundays_are_one_too_many() {
        var events = sixWeeks();
        for (int week = 0; week < 3; week++) {
            events.add(race("10k." + week, SUNDAY.plusWeeks(week), 2640 - 10 * week));
            events.add(Athletes.declared("goal" + week, SUNDAY.plusWeeks(week), 10_000, 2640 - 10 * week));
        }
        var diary = new Diary().opens(SUNDAY.plusDays(15)).hearsAll(events);

        assertThat(diary.flags().values())
                .filteredOn(flag -> flag.rule().equals("RACE_STACKING"))
                .singleElement()
                .satisfies(flag -> assertThat(flag.severity()).isEqualTo(Severity.HIGH))
                .satisfies(flag -> assertThat(flag.params()).containsEntry("races", "3"));
        assertThat(diary.flags().values())
                .filteredOn(flag -> flag.rule().equals("RACE_TOO_SOON"))
                .hasSize(1);
    }

    @Test
    void a_warning_of_a_registered_race_stands_on_its_day_and_is_over_when_it_has_passed() {
        var diary = new Diary().lives(registeredTooSoon(), NEXT);

        assertThat(diary.flags().get(WARNING).status()).isEqualTo(Status.RAISED);

        diary.opens(NEXT.plusDays(1));

        assertThat(diary.flags().get(WARNING).status()).isEqualTo(Status.CLEARED);
        assertThat(diary.flags().get(WARNING).because()).contains("race_passed");
        assertThat(told("RACE_TOO_SOON", registeredTooSoon(), NEXT.plusDays(80)))
                .extracting(Flag::status)
                .containsExactly(Status.RAISED, Status.CLEARED);
    }

    @Test
    void a_registered_race_that_was_run_is_warned_of_once() {
        var events = registeredTooSoon();
        events.add(race("run", NEXT, 2700));

        assertThat(told("RACE_TOO_SOON", events, NEXT.plusDays(80)))
                .extracting(Flag::id, Flag::status)
                .containsExactly(tuple(WARNING, Status.RAISED), tuple(WARNING, Status.CLEARED));
    }

    @Test
    void a_registered_race_that_was_run_too_soon_is_still_a_reason_for_the_decline() {
        var events = registeredTooSoon();
        events.add(race("run", NEXT, 2760));
        var diary = new Diary().lives(events, NEXT.plusDays(3));

        assertThat(diary.flags().get("RACE_DECLINE_AFTER_SHORT_REST/run").evidence())
                .anyMatch(evidence -> evidence.events().equals(List.of("10k", "run")));
    }

    @Test
    void a_registered_race_that_was_not_run_is_no_reason_for_a_later_decline() {
        var events = registeredTooSoon();
        events.add(race("slower", SUNDAY.plusDays(14), 2760));
        var diary = new Diary().lives(events, SUNDAY.plusDays(15));

        assertThat(diary.flags()).doesNotContainKey("RACE_DECLINE_AFTER_SHORT_REST/slower");
    }

    @Test
    void a_race_that_was_entered_for_on_its_day_is_told_of_as_any_that_was_run() {
        var events = sixWeeks();
        events.add(race("10k", SUNDAY, 2640));
        events.add(Athletes.registered("next", NEXT, NEXT));
        events.add(race("run", NEXT, 2700));

        assertThat(told("RACE_TOO_SOON", events, NEXT.plusDays(3)))
                .extracting(Flag::id)
                .containsOnly("RACE_TOO_SOON/10k/run");
    }

    private static List<TrainingEvent> registeredTooSoon() {
        var events = sixWeeks();
        events.add(race("10k", SUNDAY, 2640));
        events.add(Athletes.registered("next", SUNDAY.minusDays(20), NEXT));
        return events;
    }

    private static List<Flag> told(String rule, List<TrainingEvent> events, LocalDate until) {
        return new Diary()
                .lives(events, until).news().stream()
                        .flatMap(outcome ->
                                outcome instanceof Outcome.FlagJudged(Flag flag) ? Stream.of(flag) : Stream.empty())
                        .filter(flag -> flag.rule().equals(rule))
                        .toList();
    }

    private static List<TrainingEvent> sixWeeks() {
        List<TrainingEvent> events = new ArrayList<>(List.of(Athletes.profile("p", MONDAY, TrainingClass.REGULAR)));
        for (int week = 0; week < 8; week++) {
            for (int day : new int[] {0, 2, 4}) {
                events.add(Athletes.run(
                        "w" + week + "." + day, MONDAY.plusWeeks(week).plusDays(day), 45, 5));
            }
        }
        return events;
    }

    private static TrainingEvent race(String id, LocalDate date, int seconds) {
        return Athletes.race(id, date, seconds / 60, 10_000, 9);
    }
}
