package io.detrain.notifier.notice;

import static io.detrain.notifier.notice.Stories.episode;
import static io.detrain.notifier.notice.Stories.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.notifier.notice.Progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one message on one day: noon in Berlin, a Monday, unless it says otherwise. */
class CompanyTest {

    private static final Instant MONDAY = Instant.parse("2025-06-16T10:00:00Z");
    private static final Instant NIGHT = Instant.parse("2025-06-16T21:00:00Z");
    private static final Instant MORNING = Instant.parse("2025-06-17T05:00:00Z");

    private final Stories anna = new Stories();

    private static FlagOutcome raised(String rule, Instant at) {
        return episode(rule, "a", Status.RAISED, Severity.LOW, at);
    }

    private static FlagOutcome cleared(String rule, Instant at) {
        return episode(rule, "a", Status.CLEARED, Severity.LOW, at);
    }

    private static FlagOutcome withdrawn(String rule, Instant at) {
        return episode(rule, "a", Status.WITHDRAWN, Severity.LOW, at);
    }

    private List<Notice> open() {
        return anna.told().stream().filter(Notice::isOpen).toList();
    }

    private List<Notice> sent() {
        return anna.told().stream().filter(Notice::isDelivered).toList();
    }

    private String text() {
        assertThat(open()).hasSize(1);
        return open().getFirst().wording().text();
    }

    @Test
    void two_flags_of_one_day_are_one_message_that_names_both() {
        anna.hear(raised("MONOTONY", MONDAY));
        anna.hear(raised("EARLY_RETURN", MONDAY));

        assertThat(text())
                .isEqualTo("You did a hard session while your de-training plan still had easy days. "
                        + "Keep it easy until the plan ends and see how you wake up.\n"
                        + "Also today: “Your days look alike”.");
    }

    @ParameterizedTest
    @CsvSource({
        "EARLY_RETURN, STRAINED", "RACE_STACKING, OVERREACHING_PATTERN", "RACE_STACKING, RACE_TOO_SOON",
        "WATCH, RACE_TOO_SOON", "STRAINED, RACE_DECLINE_AFTER_SHORT_REST", "RACE_TOO_SOON, PLAN_STALLED",
        "RACE_DECLINE_AFTER_SHORT_REST, REST_DAY_DUE", "PLAN_STALLED, MONOTONY"
    })
    void what_matters_most_is_said_in_whatever_order_it_was_heard(String first, String second) {
        anna.hear(raised(first, MONDAY));
        anna.hear(raised(second, MONDAY));
        var other = new Stories();
        other.hear(raised(second, MONDAY));
        other.hear(raised(first, MONDAY));

        assertThat(open())
                .singleElement()
                .satisfies(notice -> assertThat(notice.about().rule()).isEqualTo(first));
        assertThat(other.lived()).containsExactlyInAnyOrderElementsOf(anna.lived());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Also today: “Signs of accumulated fatigue”, “Two races close together” and “A rest day would help”.
            de | Außerdem heute: „Zeichen angesammelter Müdigkeit“, „Zwei Wettkämpfe kurz nacheinander“ und „Ein Ruhetag täte gut“.
            """)
    void the_others_are_named_in_their_order(String tag, String sentence) {
        anna.speaks(Locale.forLanguageTag(tag));
        anna.hear(raised("REST_DAY_DUE", MONDAY));
        anna.hear(raised("RACE_TOO_SOON", MONDAY));
        anna.hear(raised("EARLY_RETURN", MONDAY));
        anna.hear(raised("STRAINED", MONDAY));

        assertThat(text()).contains("\n" + sentence + "\n");
    }

    @Test
    void the_standard_line_comes_last_and_once() {
        anna.hear(raised("STRAINED", MONDAY));
        anna.hear(raised("RACE_TOO_SOON", MONDAY));

        assertThat(text())
                .endsWith("“Two races close together”.\nThis is training guidance from your data, not medical advice.")
                .containsOnlyOnce("not medical advice");
    }

    @Test
    void what_matters_among_the_others_brings_the_standard_line() {
        anna.hear(raised("EARLY_RETURN", MONDAY));
        anna.hear(raised("STRAINED", MONDAY));

        assertThat(text())
                .endsWith(
                        "“Signs of accumulated fatigue”.\nThis is training guidance from your data, not medical advice.");
    }

    @Test
    void four_flags_of_one_day_take_one_place_of_the_week() {
        for (var rule : List.of("EARLY_RETURN", "STRAINED", "RACE_TOO_SOON", "MONOTONY")) {
            anna.hear(raised(rule, MONDAY));
        }
        anna.live(MONDAY);
        anna.hearAndRead(raised("PLAN_STALLED", MONDAY.plus(Duration.ofDays(1))));

        assertThat(anna.hear(raised("RACE_STACKING", MONDAY.plus(Duration.ofDays(2)))))
                .singleElement()
                .matches(Notice::isOpen);
    }

    @Test
    void each_of_them_can_be_taken_back() {
        anna.hear(raised("EARLY_RETURN", MONDAY));
        anna.hear(raised("REST_DAY_DUE", MONDAY));
        anna.live(MONDAY);
        assertThat(sent()).hasSize(1);

        var rest = anna.hear(withdrawn("REST_DAY_DUE", MONDAY.plusSeconds(60)));
        var early = anna.hear(withdrawn("EARLY_RETURN", MONDAY.plusSeconds(60)));

        assertThat(rest).singleElement().satisfies(notice -> {
            assertThat(notice.wording().text()).contains("(“A rest day would help”)");
            assertThat(notice.about().withdraws()).isPresent();
        });
        assertThat(early).singleElement().satisfies(notice -> {
            assertThat(notice.wording().text()).contains("(“Hard session in your recovery days”)");
            assertThat(notice.about().withdraws())
                    .contains(sent().getFirst().id().text());
        });
    }

    @Test
    void what_ends_before_the_morning_is_not_named() {
        anna.hear(raised("EARLY_RETURN", NIGHT));
        anna.hear(raised("REST_DAY_DUE", NIGHT));
        anna.hear(raised("MONOTONY", NIGHT));
        anna.hear(cleared("REST_DAY_DUE", NIGHT.plusSeconds(60)));

        assertThat(text()).endsWith("Also today: “Your days look alike”.");
        anna.hear(cleared("MONOTONY", NIGHT.plusSeconds(120)));
        assertThat(text()).endsWith("see how you wake up.");
        assertThat(open().getFirst().wording().alone()).isEmpty();
    }

    @Test
    void when_the_first_is_called_off_the_next_one_speaks_for_the_rest() {
        anna.hear(raised("EARLY_RETURN", NIGHT));
        anna.hear(raised("REST_DAY_DUE", NIGHT));
        anna.hear(raised("PLAN_STALLED", NIGHT));
        anna.hear(withdrawn("EARLY_RETURN", NIGHT.plusSeconds(60)));

        assertThat(open()).singleElement().satisfies(notice -> {
            assertThat(notice.about().rule()).isEqualTo("PLAN_STALLED");
            assertThat(notice.progress().dueAt()).isEqualTo(MORNING);
            assertThat(notice.wording().text()).contains("Also today: “A rest day would help”.");
        });
    }

    @Test
    void what_is_told_already_is_not_told_again_with_others() {
        anna.hearAndRead(raised("EARLY_RETURN", MONDAY));

        var later = anna.hear(raised("REST_DAY_DUE", MONDAY.plusSeconds(3600)));

        assertThat(later).singleElement().satisfies(notice -> {
            assertThat(notice.isOpen()).isTrue();
            assertThat(notice.wording().text()).doesNotContain("Also today");
        });
    }

    @Test
    void what_was_tried_once_is_repeated_as_it_was() {
        var first = anna.hear(raised("EARLY_RETURN", MONDAY)).getFirst();
        anna.fails(first, MONDAY);

        anna.hear(raised("REST_DAY_DUE", MONDAY.plusSeconds(1)));

        assertThat(open())
                .hasSize(2)
                .noneMatch(notice -> notice.wording().text().contains("Also today"));
    }

    @Test
    void plans_and_what_cannot_wait_are_messages_of_their_own() {
        anna.hear(raised("EARLY_RETURN", MONDAY));
        anna.hear(plan(Status.RAISED, 2, MONDAY, ""));
        anna.hear(raised("PROFESSIONAL_ADVISED", MONDAY));

        assertThat(open()).hasSize(3);
    }

    @Test
    void strain_that_must_wait_waits_alone() {
        anna.hearAndRead(raised("WATCH", MONDAY));
        var wednesday = MONDAY.plus(Duration.ofDays(2));
        anna.hear(raised("STRAINED", wednesday));
        anna.hear(episode("EARLY_RETURN", Severity.HIGH, wednesday));

        assertThat(open())
                .extracting(notice -> notice.progress().dueAt())
                .containsExactlyInAnyOrder(wednesday, MONDAY.plus(Duration.ofDays(3)));
    }

    @Test
    void what_is_muted_is_not_named() {
        anna.hearAndRead(raised("REST_DAY_DUE", MONDAY.minus(Duration.ofDays(20))));
        anna.answer("a", 1, Verdict.NOT_HELPFUL, "REST_DAY_DUE/a", MONDAY.minus(Duration.ofDays(19)));
        anna.answer("b", 1, Verdict.NOT_HELPFUL, "REST_DAY_DUE/a", MONDAY.minus(Duration.ofDays(18)));
        anna.hear(raised("EARLY_RETURN", MONDAY));
        anna.hear(episode("REST_DAY_DUE", "b", Status.RAISED, Severity.LOW, MONDAY));

        assertThat(text()).doesNotContain("Also today");
    }

    @Test
    void what_is_acknowledged_before_the_morning_is_not_named() {
        anna.hear(raised("EARLY_RETURN", NIGHT));
        anna.hear(raised("REST_DAY_DUE", NIGHT));
        anna.answer("a", 1, Verdict.ACKNOWLEDGED, "REST_DAY_DUE/a", NIGHT.plusSeconds(60));

        assertThat(text()).doesNotContain("Also today");
        assertThat(anna.hear(raised("REST_DAY_DUE", NIGHT.plusSeconds(120)))).isEmpty();
    }

    @Test
    void two_episodes_of_a_rule_that_falls_silent_are_both_called_off() {
        anna.hearAndRead(raised("REST_DAY_DUE", MONDAY.minus(Duration.ofDays(20))));
        anna.answer("a", 1, Verdict.NOT_HELPFUL, "REST_DAY_DUE/a", MONDAY.minus(Duration.ofDays(19)));
        anna.hear(episode("REST_DAY_DUE", "b", Status.RAISED, Severity.LOW, NIGHT));
        anna.hear(episode("REST_DAY_DUE", "c", Status.RAISED, Severity.HIGH, NIGHT));
        anna.answer("b", 1, Verdict.NOT_HELPFUL, "REST_DAY_DUE/a", NIGHT.plusSeconds(60));

        assertThat(open()).isEmpty();
    }

    @Test
    void an_answer_to_one_of_them_counts_for_its_rule() {
        anna.hear(raised("EARLY_RETURN", MONDAY));
        anna.hear(raised("REST_DAY_DUE", MONDAY));
        anna.live(MONDAY);
        anna.answer("a", 1, Verdict.NOT_HELPFUL, "REST_DAY_DUE/a", MONDAY.plusSeconds(60));
        anna.answer("b", 1, Verdict.NOT_HELPFUL, "REST_DAY_DUE/a", MONDAY.plusSeconds(120));
        var muted = episode("REST_DAY_DUE", "b", Status.RAISED, Severity.LOW, MONDAY.plus(Duration.ofDays(10)));

        assertThat(sent()).hasSize(1);
        assertThat(anna.hear(muted).getFirst().progress().reason()).isEqualTo(Optional.of("muted"));
    }

    @Test
    void a_restart_in_between_changes_nothing() {
        anna.hear(raised("EARLY_RETURN", NIGHT));
        anna.hear(raised("REST_DAY_DUE", NIGHT));
        var again = anna.restarted();

        assertThat(again.hear(raised("STRAINED", NIGHT.plusSeconds(9))))
                .containsExactlyInAnyOrderElementsOf(anna.hear(raised("STRAINED", NIGHT.plusSeconds(9))));
        assertThat(again.hear(withdrawn("EARLY_RETURN", NIGHT.plusSeconds(60))))
                .containsExactlyInAnyOrderElementsOf(anna.hear(withdrawn("EARLY_RETURN", NIGHT.plusSeconds(60))));
    }

    @Test
    void a_red_flag_moves_the_whole_message_to_the_next_day() {
        anna.hear(raised("EARLY_RETURN", NIGHT));
        anna.hear(raised("REST_DAY_DUE", NIGHT));
        anna.hear(raised("RED_FLAG", NIGHT.plusSeconds(7200 + 60))); // past midnight

        assertThat(open()).hasSize(2);
        assertThat(open().getFirst().wording().text()).contains("Also today");
        assertThat(open().getFirst().progress().dueAt()).isEqualTo(MORNING.plus(Duration.ofDays(1)));
    }

    @Test
    void a_platform_hears_of_each() {
        anna.tellsPlatform();
        anna.hear(raised("EARLY_RETURN", MONDAY));
        anna.hear(raised("REST_DAY_DUE", MONDAY));

        assertThat(open()).hasSize(3);
        assertThat(anna.told())
                .filteredOn(notice -> notice.progress().state() == State.CANCELLED)
                .hasSize(1);
    }
}
