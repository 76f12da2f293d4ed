package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An athlete whose heart beats far faster at rest than usual, and who may know why. */
class RestingHeartRateStoryTest {

    private static final LocalDate FIRST_HIGH = Athletes.MONDAY.plusDays(60);
    private static final LocalDate THIRD_HIGH = FIRST_HIGH.plusDays(2);
    private static final String ID = "SEE_DOCTOR/RESTING_HEART_RATE/" + THIRD_HIGH;

    /** Fifty beats every morning, and sixty-one on so many from one on. */
    private static List<TrainingEvent> mornings(int high, LocalDate last) {
        List<TrainingEvent> events = new ArrayList<>();
        for (LocalDate date = Athletes.MONDAY; !date.isAfter(last); date = date.plusDays(1)) {
            boolean isHigh = !date.isBefore(FIRST_HIGH) && date.isBefore(FIRST_HIGH.plusDays(high));
            events.add(Athletes.resting("r" + date, date, isHigh ? 61 : 50));
            events.add(Athletes.run("w" + date, date, 40, 4));
        }
        return events;
    }

    @Test
    void on_the_third_morning_a_doctor_is_advised_and_it_is_told_for_two_weeks() {
        Diary diary = new Diary().lives(mornings(3, THIRD_HIGH), THIRD_HIGH);

        assertThat(diary.flags().get(ID))
                .returns(Status.RAISED, Flag::status)
                .extracting(Flag::params)
                .isEqualTo(Map.of("sign", "RESTING_HEART_RATE", "bpm", "10"));
        assertThat(diary.flags().get(ID).evidence()).singleElement().satisfies(fact -> {
            assertThat(fact.signal()).isEqualTo("resting_rise");
            assertThat(fact.value()).hasValueCloseTo(11.0, within(0.5));
        });
        for (int day = 1; day <= 14; day++) {
            diary.opens(THIRD_HIGH.plusDays(day));
        }
        assertThat(diary.flags().get(ID)).returns(Status.CLEARED, Flag::status);
    }

    @Test
    void two_mornings_are_none_of_a_doctor_s_business() {
        assertThat(new Diary().lives(mornings(2, THIRD_HIGH), THIRD_HIGH).flags())
                .doesNotContainKey(ID);
    }

    @Test
    void what_goes_on_is_not_said_again() {
        LocalDate last = FIRST_HIGH.plusDays(40);

        assertThat(new Diary().lives(mornings(41, last), last).flags().keySet())
                .filteredOn(id -> id.startsWith("SEE_DOCTOR/RESTING_HEART_RATE"))
                .containsExactly(ID);
    }

    @Test
    void being_ill_explains_it_and_saying_so_later_takes_it_back() {
        Diary diary = new Diary().lives(mornings(3, THIRD_HIGH), THIRD_HIGH);

        diary.hears(Athletes.ill("ill", FIRST_HIGH, FIRST_HIGH));

        assertThat(diary.flags().get(ID)).returns(Status.WITHDRAWN, Flag::status);
    }

    @Test
    void a_race_explains_it() {
        List<TrainingEvent> events = mornings(3, THIRD_HIGH);
        events.add(Athletes.race("race", FIRST_HIGH.minusDays(1), 240, 42_195, 9));

        assertThat(new Diary().lives(events, THIRD_HIGH).flags()).doesNotContainKey(ID);
    }

    @Test
    void in_any_order_the_same_is_said() {
        LocalDate last = THIRD_HIGH.plusDays(3);
        List<TrainingEvent> events = mornings(4, last);
        Diary inOrder = new Diary().lives(events, last);
        Collections.shuffle(events, new Random(7));
        Diary shuffled = new Diary().opens(last);
        events.stream()
                .filter(event -> !event.localDate().isBefore(last.minusDays(59)))
                .forEach(shuffled::hears);
        Diary again = new Diary().opens(last);
        events.reversed().stream()
                .filter(event -> !event.localDate().isBefore(last.minusDays(59)))
                .forEach(again::hears);

        assertThat(shuffled.ledger()).isEqualTo(again.ledger());
        assertThat(shuffled.flags().get(ID)).returns(Status.RAISED, Flag::status);
        assertThat(inOrder.flags().get(ID)).returns(Status.RAISED, Flag::status);
    }
}
