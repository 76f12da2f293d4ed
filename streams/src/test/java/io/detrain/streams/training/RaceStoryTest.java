package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Races told as the athlete lives them, from workouts to flags. */
class RaceStoryTest {

    private static final LocalDate SUNDAY = MONDAY.plusWeeks(8).minusDays(1);

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
