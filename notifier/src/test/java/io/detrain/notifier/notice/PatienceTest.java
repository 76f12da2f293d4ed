package io.detrain.notifier.notice;

import static io.detrain.notifier.notice.Stories.episode;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.notifier.notice.Progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing has come from Anna for weeks, it seems, at noon in Berlin on a Monday; her history is still on its way. */
class PatienceTest {

    private static final Instant MONDAY = Instant.parse("2025-06-16T10:00:00Z");
    private static final Instant TUESDAY_AT_SEVEN = Instant.parse("2025-06-17T05:00:00Z");

    private final Stories anna = new Stories();

    private static FlagOutcome stale(Status status, Instant judgedAt) {
        return episode("STALE", "2025-06-01", status, Severity.INFO, judgedAt);
    }

    private static Instant days(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    private static Instant due(List<Notice> changes) {
        return changes.getLast().progress().dueAt();
    }

    @Test
    void what_is_missing_is_told_in_the_morning() {
        assertThat(due(anna.hear(stale(Status.RAISED, MONDAY)))).isEqualTo(TUESDAY_AT_SEVEN);
    }

    @Test
    void what_is_missing_when_the_day_is_opened_is_told_on_that_day() {
        var early = Instant.parse("2025-06-17T02:00:00Z");

        assertThat(due(anna.hear(stale(Status.RAISED, early)))).isEqualTo(TUESDAY_AT_SEVEN);
    }

    @Test
    void what_is_found_at_the_end_of_the_night_is_told_then() {
        assertThat(due(anna.hear(stale(Status.RAISED, TUESDAY_AT_SEVEN)))).isEqualTo(TUESDAY_AT_SEVEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"WITHDRAWN", "CLEARED"})
    void what_has_come_by_then_was_never_missing(Status end) {
        anna.hearAndRead(stale(Status.RAISED, MONDAY));

        anna.hear(stale(end, MONDAY.plusSeconds(90)));

        anna.live(days(2));
        assertThat(anna.told()).singleElement().satisfies(notice -> {
            assertThat(notice.progress().state()).isEqualTo(State.CANCELLED);
            assertThat(notice.progress().deliveredAt()).isEmpty();
        });
    }

    @Test
    void what_was_told_is_taken_back_without_waiting() {
        anna.hear(stale(Status.RAISED, MONDAY));
        anna.live(TUESDAY_AT_SEVEN);

        var changes = anna.hear(stale(Status.WITHDRAWN, days(1)));

        assertThat(changes).singleElement().matches(Notice::isWithdrawal);
        assertThat(due(changes)).isEqualTo(days(1));
    }

    @Test
    void a_platform_hears_of_it_at_once() {
        anna.tellsPlatform();

        assertThat(anna.hear(stale(Status.RAISED, MONDAY)))
                .filteredOn(notice -> !notice.address().audience().isHuman())
                .singleElement()
                .satisfies(notice -> assertThat(notice.progress().dueAt()).isEqualTo(MONDAY));
    }

    @Test
    void what_else_there_is_to_say_does_not_wait_for_it() {
        anna.hear(stale(Status.RAISED, MONDAY));
        var now = MONDAY.plusSeconds(90);

        assertThat(due(anna.hear(episode("EARLY_RETURN", Severity.HIGH, now)))).isEqualTo(now);
    }

    @Test
    void what_is_said_on_that_morning_says_it_too() {
        anna.hear(stale(Status.RAISED, MONDAY));

        anna.hear(episode("REST_DAY_DUE", Severity.MEDIUM, TUESDAY_AT_SEVEN.minusSeconds(7200)));

        anna.live(TUESDAY_AT_SEVEN);
        assertThat(anna.told())
                .filteredOn(Notice::isDelivered)
                .singleElement()
                .satisfies(notice -> assertThat(notice.about().advice()).isEqualTo(Advice.REST_DAY.id()));
        assertThat(anna.lived()).hasSize(2).allMatch(Notice::isDelivered);
    }

    @Test
    void it_has_a_place_in_the_week_like_others_and_waits_for_the_morning_after_its_turn() {
        anna.hearAndRead(episode("REST_DAY_DUE", Severity.INFO, days(0)));
        anna.hearAndRead(episode("LOW_VARIETY", Severity.INFO, days(1)));

        assertThat(due(anna.hear(stale(Status.RAISED, days(6))))).isEqualTo("2025-06-24T05:00:00Z");
    }

    @Test
    void where_the_week_has_no_place_for_it_it_is_not_told() {
        anna.hearAndRead(episode("REST_DAY_DUE", Severity.INFO, days(0)));
        anna.hearAndRead(episode("LOW_VARIETY", Severity.INFO, days(1)));

        assertThat(anna.hear(stale(Status.RAISED, days(2))).getLast().progress().reason())
                .isEqualTo(Optional.of("budget"));
    }
}
