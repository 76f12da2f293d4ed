package io.detrain.notifier.notice;

import static io.detrain.notifier.notice.Stories.NOON;
import static io.detrain.notifier.notice.Stories.episode;
import static io.detrain.notifier.notice.Stories.flag;
import static io.detrain.notifier.notice.Stories.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What would be said, counted before anybody hears of it. */
class RehearsalTest {

    private final Rehearsal anna = new Rehearsal(Stories.settings(Map.of()), Stories.contact(false), Address.CONSOLE);

    @Test
    void a_plan_is_one_message_and_its_new_dates_another() {
        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.hear(plan(Status.AMENDED, 2, NOON.plusSeconds(60), "workout_edited"));
        anna.hear(plan(Status.AMENDED, 3, NOON.plusSeconds(120), "workout_edited"));

        assertThat(anna.messages())
                .extracting(notice -> notice.id().kind())
                .containsExactly(NoticeId.Kind.RAISED, NoticeId.Kind.AMENDED);
    }

    @Test
    void what_is_judged_at_night_arrives_in_the_morning_unless_it_is_taken_back_before() {
        var night = NOON.plus(Duration.ofHours(12));
        anna.hear(episode("REST_DAY_DUE", "1", Status.RAISED, Severity.MEDIUM, night));
        anna.hear(episode("EARLY_RETURN", "1", Status.RAISED, Severity.HIGH, night.plusSeconds(60)));
        anna.hear(episode("EARLY_RETURN", "1", Status.WITHDRAWN, Severity.HIGH, night.plusSeconds(120)));

        assertThat(anna.messages())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.progress().deliveredAt()).contains(NOON.plus(Duration.ofHours(19))));
    }

    @Test
    void flags_of_one_day_are_one_message() {
        anna.hear(episode("REST_DAY_DUE", Severity.MEDIUM, NOON));
        anna.hear(episode("EARLY_RETURN", Severity.HIGH, NOON));

        assertThat(anna.messages()).hasSize(1);
    }

    @Test
    void the_budget_counts_as_it_does_in_earnest() {
        for (var day = 0; day < 7; day++) {
            anna.hear(episode("REST_DAY_DUE", Severity.MEDIUM, NOON.plus(Duration.ofDays(day))));
        }

        assertThat(anna.messages()).hasSize(1); // the same advice within seven days is damped
    }

    @Test
    void who_did_not_find_it_helpful_twice_hears_no_more_of_it() {
        var rule = "EARLY_RETURN";
        for (var week = 0; week < 2; week++) {
            var at = NOON.plus(Duration.ofDays(14L * week));
            anna.hear(episode(rule, Integer.toString(week), Status.RAISED, Severity.HIGH, at));
            anna.hear(new Reply(
                    Stories.ANNA,
                    at.plusSeconds(60),
                    java.util.Optional.of(rule + "/" + week),
                    new Answer("a" + week, 1, Stories.RACE.plusDays(14L * week), Verdict.NOT_HELPFUL)));
        }
        anna.hear(episode(rule, "3", Status.RAISED, Severity.HIGH, NOON.plus(Duration.ofDays(28))));

        assertThat(anna.messages()).hasSize(2);
    }

    @Test
    void what_was_said_in_its_time_is_not_said_again_however_often_and_wherever_it_is_heard() {
        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.hear(flag("EARLY_RETURN", Status.RAISED, Severity.HIGH, NOON));
        var said = anna.messages();

        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.hear(flag("EARLY_RETURN", Status.RAISED, Severity.HIGH, NOON));
        anna.hear(plan(Status.RAISED, 2, NOON.plus(Duration.ofHours(30)), ""));
        anna.hear(flag("EARLY_RETURN", Status.RAISED, Severity.HIGH, NOON.plus(Duration.ofHours(30))));

        assertThat(anna.messages()).isEqualTo(said).hasSize(2);
    }
}
