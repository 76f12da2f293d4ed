package io.detrain.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.MorningMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayStartTest {

    private static final AthleteKey ANNA = new AthleteKey("acme", "anna");

    private final DayStart dayStart = new DayStart(Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({
        "2026-05-03T01:59:00Z, 2026-05-02",
        "2026-05-03T02:00:00Z, 2026-05-03",
        "2026-03-29T01:59:00Z, 2026-03-28", // 03:59, an hour after the clocks went forward
        "2026-03-29T02:30:00Z, 2026-03-29", // 04:30
        "2026-10-25T02:30:00Z, 2026-10-24", // 03:30, half an hour after they went back
        "2026-10-25T03:00:00Z, 2026-10-25"
    })
    void the_day_begins_at_four_whatever_the_clocks_do_in_the_night(Instant now, LocalDate day) {
        assertThat(dayStart.today(ledger("Europe/Berlin", "2026-01-01"), now)).isEqualTo(day);
    }

    @Test
    void a_move_of_half_the_globe_neither_skips_nor_repeats_a_day() {
        assertThat(dayStart.next(ANNA, ledger("Pacific/Auckland", "2026-05-03")))
                .isEqualTo("2026-05-03T16:00:00Z");
        assertThat(dayStart.next(ANNA, ledger("America/Los_Angeles", "2026-05-03")))
                .isEqualTo("2026-05-04T11:00:00Z");
    }

    @Test
    void a_day_that_a_place_leaves_out_opens_with_the_next_one() {
        assertThat(dayStart.next(ANNA, ledger("Pacific/Apia", "2011-12-29")))
                .isEqualTo(dayStart.next(ANNA, ledger("Pacific/Apia", "2011-12-30")));
    }

    private static Ledger ledger(String zone, String lastOpened) {
        var empty = Ledger.empty();
        return new Ledger(
                Optional.of(LocalDate.parse(lastOpened)),
                Optional.of(ZoneId.of(zone)),
                empty.carry(),
                empty.days(),
                empty.notes(),
                empty.standing(),
                MorningMemory.NONE);
    }
}
