package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.readiness.Band;
import io.detrain.streams.strain.StrainLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the mornings say of people whose body answers to what they do. */
class StrainStoryTest {

    private static final int STEADY_DAYS = 70;
    private static final int HARD_DAYS = 14;

    @Test
    void s3_without_rest_load_body_and_mood_agree_and_strain_is_named_with_its_evidence() {
        var diary = lived(overreaching());
        var last = diary.day(MONDAY.plusDays(STEADY_DAYS + HARD_DAYS - 1L))
                .morning()
                .orElseThrow();

        assertThat(last.strain().level().isAtLeast(StrainLevel.STRAINED)).isTrue();
        assertThat(last.readiness().band()).isPresent().get().isNotEqualTo(Band.GO);
        assertThat(diary.flags().values())
                .filteredOn(flag -> flag.rule().equals("STRAINED"))
                .singleElement()
                .satisfies(flag -> assertThat(flag.status()).isIn(Status.RAISED, Status.AMENDED))
                .satisfies(flag -> assertThat(flag.evidence().stream()
                                .map(each -> each.signal())
                                .collect(Collectors.toSet()))
                        .contains("WELLNESS_Z", "HRV_CV", "FORM"));
    }

    @Test
    void a_steady_athlete_is_ready_and_nothing_is_flagged() {
        var diary = lived(steady(STEADY_DAYS));
        var last = diary.day(MONDAY.plusDays(STEADY_DAYS - 1L)).morning().orElseThrow();

        assertThat(last.strain().level()).isEqualTo(StrainLevel.NONE);
        assertThat(last.readiness().band()).contains(Band.GO);
        assertThat(diary.flags().values())
                .noneMatch(flag -> flag.rule().equals("WATCH") || flag.rule().equals("STRAINED"));
    }

    @Test
    void when_the_bad_values_are_taken_back_the_flag_is_withdrawn() {
        var diary = lived(overreaching());
        assertThat(diary.flags().values()).anyMatch(flag -> flag.rule().equals("STRAINED"));

        overreaching().stream()
                .filter(event -> !(event.fact() instanceof Fact.Workout))
                .filter(event -> !event.localDate().isBefore(MONDAY.plusDays(STEADY_DAYS)))
                .forEach(event -> diary.hears(Athletes.retracted(event)));

        assertThat(diary.flags().values())
                .filteredOn(flag -> flag.rule().equals("STRAINED"))
                .allSatisfy(flag -> assertThat(flag.status()).isEqualTo(Status.WITHDRAWN));
    }

    @Test
    void a_jump_over_the_whole_horizon_is_judged_too() {
        var diary = lived(steady(STEADY_DAYS)).opens(MONDAY.plusDays(STEADY_DAYS + 100L));

        assertThat(diary.ledger().mornings().marks()).hasSize(Ledger.HORIZON_DAYS + 1);
    }

    private static Diary lived(List<TrainingEvent> events) {
        var diary = new Diary().opens(MONDAY);
        for (LocalDate date = MONDAY; !date.isAfter(events.getLast().localDate()); date = date.plusDays(1)) {
            diary.opens(date);
            var today = date;
            events.stream().filter(event -> event.localDate().equals(today)).forEach(diary::hears);
        }
        return diary;
    }

    private static List<TrainingEvent> overreaching() {
        var events = steady(STEADY_DAYS);
        for (int day = STEADY_DAYS; day < STEADY_DAYS + HARD_DAYS; day++) {
            int worse = day - STEADY_DAYS;
            events.addAll(morning(day, 60 - 2.0 * worse, 50 + worse, 420 - 8 * worse, Math.min(7, 3 + worse / 2)));
            events.add(Athletes.run("r" + day, MONDAY.plusDays(day), 110, 8));
        }
        return events;
    }

    private static List<TrainingEvent> steady(int days) {
        List<TrainingEvent> events = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            int wave = day % 3;
            events.addAll(morning(day, 60 + wave, 50 + wave * 0.5, 450 + 10 * wave, 2 + wave % 2));
            if (day % 7 != 6) {
                events.add(Athletes.run("r" + day, MONDAY.plusDays(day), 40 + 10 * wave, 4));
            }
        }
        return events;
    }

    private static List<TrainingEvent> morning(int day, double ms, double bpm, int sleep, int answer) {
        LocalDate date = MONDAY.plusDays(day);
        return List.of(
                Athletes.variability("v" + day, date, ms, "ring"),
                Athletes.resting("h" + day, date, bpm),
                Athletes.sleep("s" + day, date, sleep),
                Athletes.answers("a" + day, date, answer));
    }
}
