package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A runner whose watch stops sending, and sends again. */
class StaleStoryTest {

    private static final int TRAINED = 56;
    private static final LocalDate STOPS = Athletes.MONDAY.plusDays(TRAINED);
    private static final String FLAG = "STALE/" + STOPS.plusDays(14);

    /** Trains until the watch stops, and again after so many days of which nothing is known. */
    private static List<TrainingEvent> life(int gap, int after) {
        List<TrainingEvent> events = new ArrayList<>();
        for (int day = 0; day < TRAINED + gap + after; day++) {
            if (day < TRAINED || day >= TRAINED + gap) {
                events.add(Athletes.run("w" + day, Athletes.MONDAY.plusDays(day), 40 + day % 3 * 25, 6));
            }
        }
        return events;
    }

    private static Diary after(int gap, int days) {
        return new Diary().lives(life(gap, days), STOPS.plusDays(gap + Math.max(0, days - 1)));
    }

    @Test
    void two_weeks_without_data_may_be_rest_and_a_day_more_is_not() {
        assertThat(after(14, 0).flags()).doesNotContainKey(FLAG);
        assertThat(after(15, 0).flags().get(FLAG))
                .returns(Status.RAISED, Flag::status)
                .returns("15", flag -> flag.params().get("days"));
    }

    @Test
    void it_is_over_with_the_first_day_that_arrives() {
        assertThat(after(20, 1).flags().get(FLAG))
                .returns(Status.CLEARED, Flag::status)
                .returns(Optional.of("data_returned"), Flag::because)
                .returns(Optional.of(STOPS.plusDays(20)), Flag::clearedOn);
    }

    @Test
    void what_arrives_late_takes_it_back() {
        Diary diary = after(20, 1);
        for (int day = 3; day < 20; day += 4) {
            diary.hears(Athletes.run("late" + day, STOPS.plusDays(day), 40, 5));
        }

        assertThat(diary.flags().get(FLAG)).returns(Status.WITHDRAWN, Flag::status);
    }

    @Test
    void weeks_are_held_against_each_other_again_two_weeks_after_the_return() {
        Diary diary = after(20, 20);

        for (int day = 0; day <= 14; day++) {
            assertThat(ratioOfLoads(diary, STOPS.plusDays(20 + day))).isFalse();
        }
        assertThat(ratioOfLoads(diary, STOPS.plusDays(20 + 15))).isTrue();
        assertThat(ratioOfLoads(diary, STOPS.minusDays(1))).isTrue();
    }

    /** Whether form was looked at in the morning. */
    private static boolean ratioOfLoads(Diary diary, LocalDate date) {
        return diary.day(date).morning().orElseThrow().inputs().formShare().isPresent();
    }

    @Test
    void however_it_came_the_state_is_the_same() {
        Diary live = after(20, 20);
        Refold again = new Refold(new Coach(RuleSet.standard()), life(20, 20).reversed());
        while (!again.isDone(STOPS.plusDays(39))) {
            again.step(STOPS.plusDays(39));
        }

        assertThat(StateCodec.encode(again.ledger())).isEqualTo(StateCodec.encode(live.ledger()));
    }
}
