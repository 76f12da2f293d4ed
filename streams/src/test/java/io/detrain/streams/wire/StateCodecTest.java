package io.detrain.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.detrain.streams.training.Athletes;
import io.detrain.streams.training.Diary;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.TrainingEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateCodecTest {

    private static final LocalDate LAST = Athletes.MONDAY.plusDays(520);

    @Test
    void an_empty_ledger_is_a_few_bytes() {
        byte[] bytes = StateCodec.encode(Ledger.empty());

        assertThat(StateCodec.decode(bytes)).isEqualTo(Ledger.empty());
        assertThat(bytes).hasSizeLessThan(20);
    }

    @Test
    void a_full_athlete_stays_small() {
        Ledger every = fullAthlete(1);
        Ledger most = fullAthlete(3);

        System.out.printf(
                "state of an athlete who runs every day: %d bytes, two days of three: %d bytes%n",
                StateCodec.encode(every).length, StateCodec.encode(most).length);
        assertThat(StateCodec.decode(StateCodec.encode(every))).isEqualTo(every);
        assertThat(StateCodec.encode(every)).hasSizeLessThan(3_500);
        assertThat(StateCodec.encode(most)).hasSizeLessThan(2_900);
    }

    @Test
    void a_layout_of_a_newer_release_is_refused_and_says_what_helps() {
        byte[] bytes = StateCodec.encode(Ledger.empty());
        bytes[0] = 99;

        assertThatThrownBy(() -> StateCodec.decode(bytes))
                .isInstanceOf(NewerState.class)
                .hasMessageContaining("layout 99")
                .hasMessageContaining("go back to the release that wrote it");
    }

    @Test
    void a_layout_from_before_the_oldest_that_is_read_is_refused_too() {
        byte[] bytes = StateCodec.encode(Ledger.empty());
        bytes[0] = 0;

        assertThatThrownBy(() -> StateCodec.decode(bytes)).hasMessageContaining("got 0");
    }

    private static Ledger fullAthlete(int restEvery) {
        List<TrainingEvent> events = new ArrayList<>();
        for (int day = 0; day <= 520; day++) {
            LocalDate date = Athletes.MONDAY.plusDays(day);
            if (restEvery == 1 || day % restEvery != 0) {
                events.add(
                        day % 7 == 3
                                ? Athletes.intervals("w" + day, date, 50)
                                : Athletes.run("w" + day, date, 40 + day % 37, 5));
            }
            if (day % 60 == 59) {
                events.add(Athletes.race("r" + day, date, 50, 10_000, 9));
            }
        }
        return new Diary().lives(events, LAST).ledger();
    }
}
