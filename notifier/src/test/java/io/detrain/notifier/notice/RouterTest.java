package io.detrain.notifier.notice;

import static io.detrain.notifier.notice.Stories.NOON;
import static io.detrain.notifier.notice.Stories.flag;
import static io.detrain.notifier.notice.Stories.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.notifier.notice.Progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouterTest {

    private final Stories anna = new Stories();

    @Test
    void a_new_plan_is_told_with_its_dates_and_its_end() {
        var notice = anna.hear(plan(Status.RAISED, 2, NOON, "")).getFirst();

        assertThat(notice.about().advice()).isEqualTo("A-01");
        assertThat(notice.wording().text())
                .startsWith("10K done – your de-training plan: 2 rest days, 2 easy days and 1 build-back day.")
                .contains("Rest: Mon 16 June – Tue 17 June.", "Building back, easy to steady: Fri 20 June.")
                .contains("Hard training is open again from Sat 21 June; 3 to 7 days")
                .endsWith("Resting 2 days costs no measurable fitness.");
        assertThat(notice.progress().dueAt()).isEqualTo(NOON);
    }

    @Test
    void what_is_heard_twice_is_told_once() {
        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.deliver(NOON);

        assertThat(anna.hear(plan(Status.RAISED, 2, NOON, ""))).isEmpty();
    }

    @Test
    void a_plan_of_the_past_is_silent() {
        var threeDaysLater = Instant.parse("2025-06-18T10:00:00Z");

        assertThat(anna.hear(plan(Status.RAISED, 2, threeDaysLater, ""))).isEmpty();
    }

    @Test
    void a_plan_that_arrives_within_two_days_of_the_race_is_told() {
        var justInTime = Instant.parse("2025-06-17T21:59:00Z");

        assertThat(anna.hear(plan(Status.RAISED, 2, justInTime, ""))).hasSize(1);
    }

    @Test
    void new_dates_are_told_shortly_and_the_same_dates_are_not() {
        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.deliver(NOON);

        assertThat(anna.hear(plan(Status.AMENDED, 2, NOON.plusSeconds(60), "workout_edited")))
                .isEmpty();
        var update = anna.hear(plan(Status.AMENDED, 3, NOON.plusSeconds(120), "workout_edited"));
        assertThat(update).singleElement().satisfies(notice -> {
            assertThat(notice.id().kind()).isEqualTo(NoticeId.Kind.AMENDED);
            assertThat(notice.wording().text()).startsWith("The dates of your de-training plan after your 10K have");
        });
    }

    @Test
    void dates_that_go_and_come_back_are_told_each_time() {
        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.deliver(NOON);
        anna.hear(plan(Status.AMENDED, 3, NOON.plusSeconds(60), ""));
        anna.deliver(NOON.plusSeconds(60));

        assertThat(anna.hear(plan(Status.AMENDED, 2, NOON.plusSeconds(120), "")))
                .hasSize(1);
    }

    @Test
    void an_amendment_before_anyone_has_read_replaces_the_message() {
        var night = Instant.parse("2025-06-15T21:00:00Z");
        anna.hear(plan(Status.RAISED, 2, night, ""));

        var changes = anna.hear(plan(Status.AMENDED, 3, night.plusSeconds(60), ""));

        assertThat(changes)
                .extracting(notice -> notice.progress().state())
                .containsExactly(State.CANCELLED, State.PENDING);
        assertThat(changes.getLast().wording().text()).startsWith("10K done");
    }

    @Test
    void what_was_told_is_taken_back_once_with_the_reason() {
        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.deliver(NOON);
        var withdrawn = plan(Status.WITHDRAWN, 2, NOON.plusSeconds(60), "workout_deleted: run-7");

        assertThat(anna.hear(withdrawn)).singleElement().satisfies(notice -> {
            assertThat(notice.isWithdrawal()).isTrue();
            assertThat(notice.wording().text())
                    .isEqualTo("We take back the de-training plan that we sent you on Sun 15 June. "
                            + "The workout it was based on was deleted. You no longer need to follow it.");
        });
        anna.deliver(NOON.plusSeconds(60));
        assertThat(anna.hear(withdrawn)).isEmpty();
    }

    @Test
    void an_unknown_reason_is_said_neutrally() {
        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.deliver(NOON);

        assertThat(anna.hear(plan(Status.WITHDRAWN, 2, NOON, "moon_phase"))
                        .getFirst()
                        .wording()
                        .text())
                .contains("The data it was based on have changed.");
    }

    @Test
    void nothing_is_taken_back_after_fourteen_days() {
        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.deliver(NOON);

        assertThat(anna.hear(plan(Status.WITHDRAWN, 2, NOON.plus(Duration.ofDays(15)), "workout_deleted")))
                .isEmpty();
    }

    @Test
    void nobody_hears_of_a_withdrawal_of_what_was_not_told() {
        var night = Instant.parse("2025-06-15T21:00:00Z");
        anna.hear(plan(Status.RAISED, 2, night, ""));

        assertThat(anna.hear(plan(Status.WITHDRAWN, 2, night, "race_deleted")))
                .extracting(notice -> notice.progress().state())
                .containsExactly(State.CANCELLED);
    }

    @Test
    void a_judgement_that_returns_after_it_was_taken_back_is_a_new_message() {
        var first = anna.hear(plan(Status.RAISED, 2, NOON, "")).getFirst();
        anna.deliver(NOON);
        anna.hear(plan(Status.WITHDRAWN, 2, NOON, "race_deleted"));
        anna.deliver(NOON);

        assertThat(anna.hear(plan(Status.RAISED, 2, NOON, "")))
                .singleElement()
                .satisfies(notice -> assertThat(notice.id()).isNotEqualTo(first.id()));
    }

    @Test
    void a_withdrawal_that_nobody_has_read_is_called_off_when_the_judgement_returns() {
        var night = Instant.parse("2025-06-15T21:00:00Z");
        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.deliver(NOON);
        anna.hear(plan(Status.WITHDRAWN, 2, night, "race_deleted"));

        assertThat(anna.hear(plan(Status.RAISED, 2, night.plusSeconds(1), "")))
                .singleElement()
                .satisfies(notice -> assertThat(notice.progress().state()).isEqualTo(State.CANCELLED));
    }

    @Test
    void an_early_return_names_the_day_the_race_and_the_end() {
        var notice = anna.hear(flag("EARLY_RETURN", Status.RAISED, Severity.HIGH, NOON))
                .getFirst();

        assertThat(notice.about().advice()).isEqualTo("A-07");
        assertThat(notice.wording().text())
                .isEqualTo("Hard session 3 days after your 10K – your plan had easy days until Sun 22 June. "
                        + "Keep it easy until then and see how you wake up; "
                        + "hard training is open again from Mon 23 June.\n"
                        + "This is training guidance from your data, not medical advice.");
    }

    @Test
    void a_flag_is_told_again_only_when_it_rises() {
        anna.hear(flag("REST_DAY_DUE", Status.RAISED, Severity.INFO, NOON));
        anna.deliver(NOON);

        assertThat(anna.hear(flag("REST_DAY_DUE", Status.AMENDED, Severity.INFO, NOON.plusSeconds(1))))
                .isEmpty();
        assertThat(anna.hear(flag("REST_DAY_DUE", Status.AMENDED, Severity.MEDIUM, NOON.plusSeconds(2))))
                .hasSize(1);
    }

    @Test
    void a_cleared_flag_is_not_told_and_calls_off_what_is_pending() {
        var night = Instant.parse("2025-06-15T21:00:00Z");
        anna.hear(flag("REST_DAY_DUE", Status.RAISED, Severity.INFO, night));

        assertThat(anna.hear(flag("REST_DAY_DUE", Status.CLEARED, Severity.INFO, night)))
                .extracting(notice -> notice.progress().state())
                .containsExactly(State.CANCELLED);
    }

    @Test
    void of_a_rule_that_we_do_not_know_the_platform_is_told_and_the_athlete_is_not() {
        anna.tellsPlatform();

        assertThat(anna.hear(flag("MOON_PHASE", Status.RAISED, Severity.HIGH, NOON)))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.address().recipient()).isEqualTo("PLATFORM:partner");
                    assertThat(notice.about().advice()).isEqualTo("NONE");
                    assertThat(notice.wording().text()).startsWith("Rule MOON_PHASE speaks of Sun 15 June");
                });
    }

    @Test
    void a_plan_that_gets_shorter_says_why() {
        anna.hear(plan(Status.RAISED, 3, NOON, ""));
        anna.deliver(NOON);

        assertThat(anna.hear(plan(Status.AMENDED, 2, NOON.plusSeconds(60), "plan_advanced")))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.about().advice()).isEqualTo("A-04");
                    assertThat(notice.wording().text())
                            .startsWith("You recovered faster than planned.")
                            .contains("Hard training is open again from Sat 21 June");
                });
        anna.deliver(NOON.plusSeconds(60));
        assertThat(anna.hear(plan(Status.AMENDED, 2, NOON.plusSeconds(120), "workout_edited")))
                .isEmpty();
    }

    @Test
    void the_end_of_a_plan_is_told_once_to_whoever_followed_it() {
        var end = Instant.parse("2025-06-21T02:00:00Z");
        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.deliver(NOON);

        assertThat(anna.hear(plan(Status.CLEARED, 2, end, "plan_completed")))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.about().advice()).isEqualTo("A-06");
                    assertThat(notice.progress().dueAt()).isEqualTo("2025-06-21T05:00:00Z");
                    assertThat(notice.wording().text()).startsWith("Your plan after your 10K is finished");
                });
        assertThat(anna.hear(plan(Status.CLEARED, 2, end, "plan_completed"))).isEmpty();
    }

    @Test
    void a_plan_that_an_earlier_one_makes_longer_names_no_range_that_it_leaves() {
        var plan = plan(Status.RAISED, 2, NOON, "");
        var longer = Stories.with(plan, true, plan.hardAllowedFrom().plusDays(10));

        assertThat(text(anna.hear(plan))).contains("days without it are reasonable for you");
        assertThat(text(new Stories().hear(longer)))
                .contains("Hard training is open again from")
                .doesNotContain("reasonable");
    }

    private static String text(List<Notice> notices) {
        return notices.getFirst().wording().text();
    }

    @Test
    void the_end_of_a_plan_in_whose_place_another_goes_on_is_silent() {
        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.deliver(NOON);
        var end = plan(Status.CLEARED, 2, Instant.parse("2025-06-21T02:00:00Z"), "plan_completed");

        assertThat(anna.hear(Stories.replaced(end))).isEmpty();
    }

    @Test
    void the_end_of_a_plan_that_nobody_read_of_is_silent() {
        assertThat(anna.hear(plan(Status.CLEARED, 2, Instant.parse("2025-06-21T02:00:00Z"), "plan_completed")))
                .isEmpty();
    }

    @Test
    void an_erased_athlete_hears_nothing() {
        anna.erased();

        assertThat(anna.hear(plan(Status.RAISED, 2, NOON, ""))).isEmpty();
    }

    @Test
    void whoever_left_a_channel_hears_nothing_there_not_even_a_withdrawal() {
        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.deliver(NOON);
        anna.unsubscribed();

        assertThat(anna.hear(plan(Status.WITHDRAWN, 2, NOON, "race_deleted"))).isEmpty();
    }

    @Test
    void an_outcome_older_than_the_last_decision_is_old_news() {
        anna.hear(plan(Status.RAISED, 2, NOON, ""));
        anna.deliver(NOON);
        anna.hear(plan(Status.WITHDRAWN, 2, NOON.plusSeconds(9), "race_deleted"));
        anna.deliver(NOON.plusSeconds(9));

        assertThat(anna.hear(plan(Status.RAISED, 2, NOON, ""))).isEmpty();
    }
}
