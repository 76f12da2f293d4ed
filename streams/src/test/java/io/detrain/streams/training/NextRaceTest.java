package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The open day says when the next race is. */
class NextRaceTest {

    private static final LocalDate TODAY = Athletes.MONDAY.plusDays(5);

    private final Diary anna = new Diary().lives(Athletes.newcomer(), TODAY);

    @Test
    void without_a_registered_race_it_says_none() {
        assertThat(anna.day(TODAY).nextRace()).isEmpty();
    }

    @Test
    void it_is_said_as_soon_as_it_is_registered() {
        anna.hears(Athletes.registered("spring", TODAY, TODAY.plusDays(20)));
        assertThat(anna.day(TODAY).nextRace()).contains(TODAY.plusDays(20));
        anna.hears(Athletes.registered("sooner", TODAY, TODAY.plusDays(9)));
        assertThat(anna.day(TODAY).nextRace()).contains(TODAY.plusDays(9));
    }

    @Test
    void it_is_taken_back_with_the_registration() {
        var sooner = Athletes.registered("sooner", TODAY, TODAY.plusDays(9));
        anna.hears(Athletes.registered("spring", TODAY, TODAY.plusDays(20)))
                .hears(sooner)
                .hears(Athletes.retracted(sooner));
        assertThat(anna.day(TODAY).nextRace()).contains(TODAY.plusDays(20));
    }

    @Test
    void a_new_day_says_it_and_the_closed_one_no_more() {
        anna.hears(Athletes.registered("spring", TODAY, TODAY.plusDays(2)));
        anna.opens(TODAY.plusDays(1));
        assertThat(anna.day(TODAY).nextRace()).isEmpty();
        assertThat(anna.day(TODAY.plusDays(1)).nextRace()).contains(TODAY.plusDays(2));
        anna.opens(TODAY.plusDays(2));
        assertThat(anna.day(TODAY.plusDays(2)).nextRace()).contains(TODAY.plusDays(2));
        anna.opens(TODAY.plusDays(3));
        assertThat(anna.day(TODAY.plusDays(3)).nextRace()).isEmpty();
    }

    @Test
    void a_race_that_changes_nothing_of_it_says_the_day_no_second_time() {
        anna.hears(Athletes.registered("spring", TODAY, TODAY.plusDays(20)));
        anna.news();
        anna.hears(Athletes.registered("later", TODAY, TODAY.plusDays(30)));
        assertThat(anna.news()).noneMatch(Outcome.DayJudged.class::isInstance);
    }
}
