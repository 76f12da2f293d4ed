package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.strain.Domain;
import io.detrain.streams.strain.SignEvidence;
import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A runner of Berlin whose heart-rate variability falls while she is somewhere else. */
class JourneyStoryTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate LEAVES = Athletes.MONDAY.plusWeeks(10);

    /** Her life at home, and then a week of poor nights elsewhere. */
    private static List<TrainingEvent> life(Optional<ZoneId> home, ZoneId elsewhere) {
        List<TrainingEvent> events = new ArrayList<>();
        events.add(Athletes.event("p", Athletes.MONDAY, LocalTime.MIDNIGHT, Athletes.livingIn(home)));
        for (int day = 0; day < 7 * 12; day++) {
            LocalDate date = Athletes.MONDAY.plusDays(day);
            boolean away = !date.isBefore(LEAVES) && date.isBefore(LEAVES.plusWeeks(1));
            TrainingEvent run = Athletes.run("w" + day, date, 50, 5);
            events.add(away ? in(elsewhere, run) : run);
            events.add(Athletes.variability("v" + day, date, (away ? 38 : 60) + day % 5, "ring"));
        }
        return events;
    }

    private static TrainingEvent in(ZoneId zone, TrainingEvent event) {
        return new TrainingEvent(
                event.id(),
                event.revision(),
                event.contentHash(),
                event.localDate(),
                event.localDate().atTime(18, 0).atZone(zone).toInstant(),
                zone,
                event.source(),
                event.device(),
                event.quarantined(),
                event.fact());
    }

    private static Diary lives(Optional<ZoneId> home, String elsewhere) {
        return new Diary().lives(life(home, ZoneId.of(elsewhere)), LEAVES.plusDays(12));
    }

    private static boolean isHeartJudged(Diary diary, LocalDate date) {
        return diary.day(date).morning().orElseThrow().strain().evidence().stream()
                .map(SignEvidence::sign)
                .anyMatch(sign -> sign.domain() == Domain.AUTONOMIC);
    }

    @Test
    void nine_hours_away_set_the_heart_aside_for_five_days_and_again_on_the_way_back() {
        Diary diary = lives(Optional.of(BERLIN), "America/Los_Angeles");

        for (int day = 0; day < 5; day++) {
            assertThat(isHeartJudged(diary, LEAVES.plusDays(day)))
                    .as("day %d", day)
                    .isFalse();
        }
        assertThat(isHeartJudged(diary, LEAVES.plusDays(5))).isTrue();
        assertThat(isHeartJudged(diary, LEAVES.plusDays(7))).isFalse();
    }

    @Test
    void three_hours_are_a_journey_of_three_days() {
        Diary diary = lives(Optional.of(BERLIN), "Asia/Dubai"); // UTC+4, in summer two hours away
        Diary further = lives(Optional.of(BERLIN), "Asia/Karachi"); // UTC+5

        assertThat(isHeartJudged(diary, LEAVES.plusDays(2))).isTrue();
        assertThat(isHeartJudged(further, LEAVES.plusDays(2))).isFalse();
        assertThat(isHeartJudged(further, LEAVES.plusDays(3))).isTrue();
    }

    @Test
    void nobody_travels_of_whom_no_home_is_known_or_whose_platform_keeps_no_zone() {
        assertThat(isHeartJudged(lives(Optional.empty(), "America/Los_Angeles"), LEAVES.plusDays(2)))
                .isTrue();
        TrainingEvent run = Athletes.run("w", LEAVES, 50, 5);
        Optional<ZoneId> coast = Optional.of(ZoneId.of("America/Los_Angeles"));
        assertThat(Journeys.away(List.of(in(ZoneId.of("UTC"), run)), coast)).isZero();
        assertThat(Journeys.away(List.of(in(BERLIN, run)), coast)).isEqualTo(9 * 4);
    }

    @Test
    void however_it_came_the_state_is_the_same() {
        Diary live = lives(Optional.of(BERLIN), "America/Los_Angeles");
        LocalDate end = LEAVES.plusDays(12);
        List<TrainingEvent> heard = life(Optional.of(BERLIN), ZoneId.of("America/Los_Angeles")).stream()
                .filter(event -> !event.localDate().isAfter(end))
                .toList();
        Refold again = new Refold(new Coach(RuleSet.standard()), heard.reversed());
        while (!again.isDone(end)) {
            again.step(end);
        }

        assertThat(StateCodec.encode(again.ledger())).isEqualTo(StateCodec.encode(live.ledger()));
        assertThat(StateCodec.decode(StateCodec.encode(live.ledger()))).isEqualTo(live.ledger());
    }
}
