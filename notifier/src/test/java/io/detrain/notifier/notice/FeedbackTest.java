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
import org.junit.jupiter.params.provider.ValueSource;

/** What Anna's answers change: noon in Berlin, a Monday, unless it says otherwise. */
class FeedbackTest {

    private static final Instant MONDAY = Instant.parse("2025-06-16T10:00:00Z");

    private final Stories anna = new Stories();

    private static Instant day(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    /** An episode of the rule that is told on that day. */
    private List<Notice> told(String rule, int day) {
        return anna.hearAndRead(episode(rule, "day" + day, Status.RAISED, Severity.MEDIUM, day(day)));
    }

    private void doesNotHelp(String event, String rule, int flagOf, int day) {
        anna.answer(event, 1, Verdict.NOT_HELPFUL, rule + "/day" + flagOf, day(day).plusSeconds(600));
    }

    private static Optional<String> reason(List<Notice> changes) {
        return changes.getLast().progress().reason();
    }

    @Test
    void what_did_not_help_twice_is_not_told_for_sixty_days_from_the_second_time() {
        told("REST_DAY_DUE", 0);
        doesNotHelp("a", "REST_DAY_DUE", 0, 0);
        assertThat(told("REST_DAY_DUE", 10).getLast().isOpen()).isTrue();
        doesNotHelp("b", "REST_DAY_DUE", 10, 11);

        assertThat(reason(told("REST_DAY_DUE", 20))).contains("muted");
        assertThat(reason(told("REST_DAY_DUE", 70))).contains("muted"); // the last of the sixty days
        assertThat(reason(told("REST_DAY_DUE", 71))).isEmpty();
    }

    @Test
    void who_says_it_a_third_time_is_left_in_peace_again() {
        told("REST_DAY_DUE", 0);
        doesNotHelp("a", "REST_DAY_DUE", 0, 0);
        doesNotHelp("b", "REST_DAY_DUE", 0, 1);
        told("REST_DAY_DUE", 61);
        doesNotHelp("c", "REST_DAY_DUE", 61, 61);

        assertThat(reason(told("REST_DAY_DUE", 120))).contains("muted");
    }

    @Test
    void one_rule_falls_silent_and_another_speaks_on() {
        told("REST_DAY_DUE", 0);
        doesNotHelp("a", "REST_DAY_DUE", 0, 0);
        doesNotHelp("b", "REST_DAY_DUE", 0, 1);

        assertThat(reason(told("MONOTONY", 8))).isEmpty();
        assertThat(reason(told("SORE_TRAINING", 9))).isEmpty();
    }

    @Test
    void two_rules_of_one_entry_of_the_catalogue_are_two_rules() {
        told("RAMP_TOO_FAST", 0);
        doesNotHelp("a", "RAMP_TOO_FAST", 0, 0);
        doesNotHelp("b", "RAMP_TOO_FAST", 0, 1);

        assertThat(reason(told("SESSION_SPIKE", 8))).isEmpty();
        assertThat(reason(told("RAMP_TOO_FAST", 16))).contains("muted");
    }

    @Test
    void the_same_answer_sent_twice_is_one_answer() {
        told("REST_DAY_DUE", 0);
        doesNotHelp("a", "REST_DAY_DUE", 0, 0);

        assertThat(anna.answer("a", 1, Verdict.NOT_HELPFUL, "REST_DAY_DUE/day0", day(1)))
                .isEmpty();
        assertThat(reason(told("REST_DAY_DUE", 8))).isEmpty();
    }

    @Test
    void an_answer_may_name_the_judgement_as_messages_do() {
        told("REST_DAY_DUE", 0);
        doesNotHelp("a", "flag/REST_DAY_DUE", 0, 0);
        doesNotHelp("b", "flag/REST_DAY_DUE", 0, 1);

        assertThat(reason(told("REST_DAY_DUE", 8))).contains("muted");
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"HELPFUL", "TAKEN_BACK"})
    void an_answer_thought_better_of_does_not_count(Verdict second) {
        told("REST_DAY_DUE", 0);
        doesNotHelp("a", "REST_DAY_DUE", 0, 0);
        doesNotHelp("b", "REST_DAY_DUE", 0, 1);
        anna.answer("b", 2, second, second == Verdict.TAKEN_BACK ? "" : "REST_DAY_DUE/day0", day(2));

        assertThat(anna.answer("b", 1, Verdict.NOT_HELPFUL, "REST_DAY_DUE/day0", day(3)))
                .as("an older revision that comes late")
                .isEmpty();
        assertThat(reason(told("REST_DAY_DUE", 8))).isEmpty();
    }

    @Test
    void an_answer_that_speaks_of_another_flag_after_all_counts_there() {
        told("REST_DAY_DUE", 0);
        told("MONOTONY", 1);
        doesNotHelp("a", "REST_DAY_DUE", 0, 1);
        doesNotHelp("b", "REST_DAY_DUE", 0, 1);
        doesNotHelp("c", "MONOTONY", 1, 1);
        anna.answer("b", 2, Verdict.NOT_HELPFUL, "MONOTONY/day1", day(2));

        assertThat(reason(told("REST_DAY_DUE", 8))).isEmpty();
        assertThat(reason(told("MONOTONY", 9))).contains("muted");
    }

    @Test
    void what_waits_for_the_morning_is_called_off() {
        told("REST_DAY_DUE", 0);
        doesNotHelp("a", "REST_DAY_DUE", 0, 0);
        var night = day(10).plus(Duration.ofHours(12));
        anna.hear(episode("REST_DAY_DUE", "night", Status.RAISED, Severity.MEDIUM, night));

        assertThat(anna.answer("b", 1, Verdict.NOT_HELPFUL, "REST_DAY_DUE/day0", night.plusSeconds(60)))
                .anySatisfy(notice -> assertThat(notice.progress().reason()).contains("muted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROFESSIONAL_ADVISED", "SEE_DOCTOR", "RED_FLAG", "ILLNESS"})
    void what_cannot_wait_cannot_be_muted(String rule) {
        told(rule, 0);
        doesNotHelp("a", rule, 0, 0);
        doesNotHelp("b", rule, 0, 1);

        assertThat(told(rule, 20))
                .extracting(notice -> notice.progress().state())
                .containsExactly(State.PENDING);
    }

    @Test
    void a_platform_hears_what_the_athlete_does_not_want_to_hear() {
        anna.tellsPlatform();
        told("REST_DAY_DUE", 0);
        doesNotHelp("a", "REST_DAY_DUE", 0, 0);
        doesNotHelp("b", "REST_DAY_DUE", 0, 1);

        assertThat(told("REST_DAY_DUE", 20))
                .extracting(notice -> notice.progress().state())
                .containsExactly(State.CANCELLED, State.PENDING);
    }

    @Test
    void what_is_muted_is_on_record_once() {
        told("REST_DAY_DUE", 0);
        doesNotHelp("a", "REST_DAY_DUE", 0, 0);
        doesNotHelp("b", "REST_DAY_DUE", 0, 1);
        told("REST_DAY_DUE", 20);

        assertThat(anna.hear(episode("REST_DAY_DUE", "day20", Status.AMENDED, Severity.MEDIUM, day(21))))
                .isEmpty();
    }

    @Test
    void what_was_taken_note_of_is_over_until_it_comes_again() {
        var first = episode("PROFESSIONAL_ADVISED", "june", Status.RAISED, Severity.HIGH, day(0));
        anna.hearAndRead(first);
        anna.answer("ok", 1, Verdict.ACKNOWLEDGED, "PROFESSIONAL_ADVISED/june", day(1));

        assertThat(anna.hear(episode("PROFESSIONAL_ADVISED", "june", Status.RAISED, Severity.HIGH, day(9))))
                .isEmpty();
        assertThat(anna.hear(episode("PROFESSIONAL_ADVISED", "july", Status.RAISED, Severity.HIGH, day(30))))
                .hasSize(1);
    }

    @Test
    void without_an_answer_the_doctors_advice_is_repeated_after_a_week() {
        anna.hearAndRead(episode("PROFESSIONAL_ADVISED", "june", Status.RAISED, Severity.HIGH, day(0)));

        assertThat(anna.hear(episode("PROFESSIONAL_ADVISED", "june", Status.RAISED, Severity.HIGH, day(9))))
                .hasSize(1);
    }

    @Test
    void what_was_taken_note_of_elsewhere_need_not_be_told_in_the_morning() {
        var night = day(0).plus(Duration.ofHours(12));
        anna.hear(episode("PROFESSIONAL_ADVISED", "june", Status.RAISED, Severity.HIGH, night));

        assertThat(reason(
                        anna.answer("ok", 1, Verdict.ACKNOWLEDGED, "PROFESSIONAL_ADVISED/june", night.plusSeconds(60))))
                .contains("acknowledged");
    }

    @Test
    void what_rises_after_it_was_taken_note_of_is_told() {
        anna.hearAndRead(episode("REST_DAY_DUE", "june", Status.RAISED, Severity.INFO, day(0)));
        anna.answer("ok", 1, Verdict.ACKNOWLEDGED, "REST_DAY_DUE/june", day(1));

        assertThat(anna.hear(episode("REST_DAY_DUE", "june", Status.AMENDED, Severity.MEDIUM, day(2))))
                .hasSize(1);
    }

    @Test
    void an_answer_to_what_nobody_was_told_is_nobodys() {
        assertThat(anna.answer("a", 1, Verdict.NOT_HELPFUL, "REST_DAY_DUE/day0", day(0)))
                .isEmpty();
    }

    @Test
    void a_restart_forgets_no_answer() {
        told("REST_DAY_DUE", 0);
        doesNotHelp("a", "REST_DAY_DUE", 0, 0);
        doesNotHelp("b", "REST_DAY_DUE", 0, 1);

        assertThat(reason(anna.restarted().hear(episode("REST_DAY_DUE", Severity.INFO, day(9)))))
                .contains("muted");
    }
}
