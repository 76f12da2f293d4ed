package io.detrain.notifier.notice;

import static io.detrain.notifier.notice.Stories.episode;
import static io.detrain.notifier.notice.Stories.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.notifier.notice.Progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How much Anna is told: noon in Berlin, a Monday, unless it says otherwise. */
class BudgetTest {

    private static final Instant MONDAY = Instant.parse("2025-06-16T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Stories anna = new Stories();

    private static Instant day(int days) {
        return MONDAY.plus(DAY.multipliedBy(days));
    }

    private static State state(List<Notice> changes) {
        return changes.getLast().progress().state();
    }

    private static Optional<String> reason(List<Notice> changes) {
        return changes.getLast().progress().reason();
    }

    private static Instant due(List<Notice> changes) {
        return changes.getLast().progress().dueAt();
    }

    @Test
    void three_messages_in_a_week_and_the_fourth_is_one_too_many() {
        anna.hearAndRead(episode("RACE_TOO_SOON", Severity.MEDIUM, day(0)));
        anna.hearAndRead(episode("EARLY_RETURN", Severity.MEDIUM, day(1)));
        anna.hearAndRead(episode("RACE_STACKING", Severity.MEDIUM, day(2)));

        var fourth = anna.hearAndRead(episode("PLAN_STALLED", Severity.HIGH, day(3)));

        assertThat(state(fourth)).isEqualTo(State.CANCELLED);
        assertThat(reason(fourth)).contains("budget");
        assertThat(state(anna.hear(episode("PLAN_STALLED", Severity.HIGH, day(7)))))
                .isEqualTo(State.PENDING);
    }

    @Test
    void what_nearly_fits_waits_for_its_turn() {
        anna.hearAndRead(episode("RACE_TOO_SOON", Severity.MEDIUM, day(0)));
        anna.hearAndRead(episode("EARLY_RETURN", Severity.MEDIUM, day(1)));
        anna.hearAndRead(episode("RACE_STACKING", Severity.MEDIUM, day(2)));

        var sixDaysLater = anna.hear(episode("PLAN_STALLED", Severity.HIGH, day(6)));

        assertThat(state(sixDaysLater)).isEqualTo(State.PENDING);
        assertThat(due(sixDaysLater)).isEqualTo(day(7));
    }

    @Test
    void the_third_place_of_a_week_is_kept_for_what_matters() {
        anna.hearAndRead(episode("REST_DAY_DUE", Severity.INFO, day(0)));
        anna.hearAndRead(episode("LOW_VARIETY", Severity.INFO, day(1)));

        assertThat(reason(anna.hearAndRead(episode("SAME_MUSCLE_TOO_SOON", Severity.INFO, day(2)))))
                .contains("budget");
        assertThat(state(anna.hear(episode("EARLY_RETURN", Severity.HIGH, day(2)))))
                .isEqualTo(State.PENDING);
    }

    @Test
    void what_nobody_has_read_makes_room_for_what_matters_more() {
        anna.hearAndRead(episode("WATCH", Severity.LOW, day(0)));
        anna.hearAndRead(episode("RACE_STACKING", Severity.MEDIUM, day(1)));
        anna.hear(episode("STRAINED", Severity.MEDIUM, day(2))); // waits for the third day

        var changes = anna.hear(episode("EARLY_RETURN", Severity.HIGH, day(2).plusSeconds(60)));

        assertThat(changes)
                .extracting(notice -> notice.progress().reason().orElse("sent"))
                .containsExactly("outranked", "sent");
    }

    @Test
    void strain_is_spoken_of_once_in_three_days() {
        anna.hearAndRead(episode("WATCH", Severity.LOW, day(0)));

        assertThat(due(anna.hear(episode("STRAINED", Severity.MEDIUM, day(2))))).isEqualTo(day(3));
    }

    @Test
    void strain_that_would_be_old_news_by_then_is_not_spoken_of() {
        anna.hearAndRead(episode("WATCH", Severity.LOW, day(0)));

        assertThat(reason(anna.hear(episode("STRAINED", Severity.MEDIUM, day(0).plusSeconds(60)))))
                .contains("budget");
    }

    @Test
    void other_advice_does_not_wait_for_strain() {
        anna.hearAndRead(episode("WATCH", Severity.LOW, day(0)));

        assertThat(due(anna.hear(episode("EARLY_RETURN", Severity.HIGH, day(1)))))
                .isEqualTo(day(1));
    }

    @Test
    void what_ends_and_comes_back_within_a_week_is_not_told_again() {
        anna.hearAndRead(episode("MONOTONY", "monday", Status.RAISED, Severity.LOW, day(0)));
        anna.hear(episode("MONOTONY", "monday", Status.CLEARED, Severity.LOW, day(1)));

        assertThat(reason(anna.hear(episode("MONOTONY", "friday", Status.RAISED, Severity.LOW, day(4)))))
                .contains("damped");
        assertThat(state(anna.hear(episode("MONOTONY", "next", Status.RAISED, Severity.LOW, day(8)))))
                .isEqualTo(State.PENDING);
    }

    @Test
    void what_comes_back_worse_is_told() {
        anna.hearAndRead(episode("REST_DAY_DUE", Severity.INFO, day(0)));

        assertThat(state(anna.hear(episode("REST_DAY_DUE", Severity.MEDIUM, day(4)))))
                .isEqualTo(State.PENDING);
    }

    @Test
    void what_was_taken_back_does_not_damp_what_is_true() {
        var first = episode("REST_DAY_DUE", "a", Status.RAISED, Severity.INFO, day(0));
        anna.hearAndRead(first);
        anna.hearAndRead(episode("REST_DAY_DUE", "a", Status.WITHDRAWN, Severity.INFO, day(1)));

        assertThat(state(anna.hear(episode("REST_DAY_DUE", "b", Status.RAISED, Severity.INFO, day(2)))))
                .isEqualTo(State.PENDING);
    }

    @Test
    void what_is_held_back_is_recorded_once() {
        anna.hearAndRead(episode("MONOTONY", "monday", Status.RAISED, Severity.LOW, day(0)));
        anna.hear(episode("MONOTONY", "friday", Status.RAISED, Severity.LOW, day(4)));

        assertThat(anna.hear(episode("MONOTONY", "friday", Status.AMENDED, Severity.LOW, day(5))))
                .isEmpty();
    }

    @Test
    void a_withdrawal_is_outside_the_budget() {
        anna.hearAndRead(episode("RACE_TOO_SOON", "a", Status.RAISED, Severity.MEDIUM, day(0)));
        anna.hearAndRead(episode("EARLY_RETURN", Severity.MEDIUM, day(1)));
        anna.hearAndRead(episode("RACE_STACKING", Severity.MEDIUM, day(2)));

        var withdrawal = anna.hear(episode("RACE_TOO_SOON", "a", Status.WITHDRAWN, Severity.MEDIUM, day(3)));

        assertThat(withdrawal).singleElement().satisfies(notice -> {
            assertThat(notice.isWithdrawal()).isTrue();
            assertThat(notice.progress().dueAt()).isEqualTo(day(3));
        });
    }

    @Test
    void a_plan_is_outside_the_budget() {
        anna.hearAndRead(episode("RACE_TOO_SOON", Severity.MEDIUM, day(-3)));
        anna.hearAndRead(episode("EARLY_RETURN", Severity.MEDIUM, day(-2)));
        anna.hearAndRead(episode("RACE_STACKING", Severity.MEDIUM, day(-1)));

        assertThat(state(anna.hear(plan(Status.RAISED, 2, day(0), "")))).isEqualTo(State.PENDING);
    }

    @Test
    void a_doctors_look_is_never_held_back_but_waits_for_the_morning() {
        anna.hearAndRead(episode("STRAINED", Severity.MEDIUM, day(0)));
        anna.hearAndRead(episode("EARLY_RETURN", Severity.MEDIUM, day(1)));
        anna.hearAndRead(episode("RACE_STACKING", Severity.MEDIUM, day(2)));
        var night = Instant.parse("2025-06-18T21:00:00Z");

        assertThat(due(anna.hear(episode("PROFESSIONAL_ADVISED", Severity.HIGH, night))))
                .isEqualTo("2025-06-19T05:00:00Z");
    }

    @Test
    void a_red_flag_is_answered_at_any_hour_and_silences_the_day() {
        var night = Instant.parse("2025-06-16T23:00:00Z"); // one in the morning of Tuesday
        anna.hear(episode("REST_DAY_DUE", Severity.INFO, night.minusSeconds(60)));

        var changes = anna.hear(episode("RED_FLAG", Severity.HIGH, night));

        assertThat(changes.getFirst().about().advice()).isEqualTo("A-00");
        assertThat(changes.getFirst().keepsQuietHours()).isFalse();
        assertThat(changes.getFirst().progress().dueAt()).isEqualTo(night);
        assertThat(due(changes)).isEqualTo("2025-06-18T05:00:00Z"); // the rest day, on Wednesday
        anna.live(night);
        assertThat(due(anna.hear(plan(Status.RAISED, 2, Instant.parse("2025-06-17T08:00:00Z"), ""))))
                .isEqualTo("2025-06-18T05:00:00Z");
    }

    @Test
    void who_is_ill_too_is_told_of_it_on_the_day_after_a_red_flag() {
        anna.hearAndRead(episode("RED_FLAG", Severity.HIGH, day(0)));

        assertThat(due(anna.hear(episode("ILLNESS", Severity.HIGH, day(0).plusSeconds(60)))))
                .isAfter(day(0).plusSeconds(3600));
    }

    @Test
    void two_red_flags_are_two_answers() {
        anna.hearAndRead(episode("RED_FLAG", Severity.HIGH, day(0)));

        assertThat(due(anna.hear(episode("RED_FLAG", Severity.HIGH, day(0).plusSeconds(600)))))
                .isEqualTo(day(0).plusSeconds(600));
    }

    @Test
    void a_red_flag_taken_back_does_not_say_that_all_is_well() {
        anna.hearAndRead(episode("RED_FLAG", "x", Status.RAISED, Severity.HIGH, day(0)));

        assertThat(anna.hear(episode("RED_FLAG", "x", Status.WITHDRAWN, Severity.HIGH, day(1)))
                        .getFirst()
                        .wording()
                        .text())
                .endsWith("If you feel unwell, please get help all the same.");
    }

    @Test
    void a_platform_hears_everything() {
        anna.tellsPlatform();
        for (int i = 0; i < 6; i++) {
            anna.hearAndRead(episode("EARLY_RETURN", Severity.MEDIUM, day(i)));
        }

        assertThat(delivered("webhook")).hasSize(6);
        assertThat(delivered("console")).hasSize(1);
    }

    @Test
    void a_coach_hears_of_training_and_not_of_what_the_body_told() {
        assertThat(Rule.RED_FLAG.audience()).doesNotContain(Audience.COACH);
        assertThat(Rule.RACE_STACKING.audience()).contains(Audience.COACH);
        assertThat(new Address("email", "COACH:kim").audience()).isEqualTo(Audience.COACH);
    }

    @Test
    void a_restart_in_between_changes_nothing() {
        anna.hearAndRead(episode("RACE_TOO_SOON", Severity.MEDIUM, day(0)));
        anna.hearAndRead(episode("WATCH", Severity.LOW, day(1)));
        var next = episode("STRAINED", Severity.MEDIUM, day(2));

        assertThat(anna.restarted().hear(next)).isEqualTo(anna.hear(next));
    }

    private List<Notice> delivered(String channel) {
        return anna.told().stream()
                .filter(notice -> notice.address().channel().equals(channel))
                .filter(Notice::isDelivered)
                .toList();
    }

    /** Whatever happens, the week has three messages at most, strain has its pause, and nothing is older than two days. */
    @Property(tries = 300)
    void a_season_keeps_to_the_budget(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 499) Integer> rules,
            @ForAll @Size(min = 60, max = 60) List<@IntRange(min = 0, max = 40) Integer> hours) {
        var someone = new Stories();
        var now = MONDAY;
        for (int i = 0; i < rules.size(); i++) {
            now = now.plus(Duration.ofHours(hours.get(i)));
            someone.live(now);
            var rule = Rule.values()[rules.get(i) % Rule.values().length];
            someone.hear(episode(rule.name(), Severity.values()[rules.get(i) % 4], now));
        }
        someone.live(now.plus(Duration.ofDays(9)));

        var read = someone.told().stream()
                .filter(Notice::isDelivered)
                .sorted(Comparator.comparing(Notice::reaches))
                .toList();
        assertThat(read)
                .allMatch(notice -> !notice.reaches().isAfter(notice.createdAt().plus(Duration.ofHours(48))));
        pause(read.stream().filter(notice -> notice.urgency().isBudgeted()).toList(), 3, Duration.ofDays(7));
        var oneMessage = new HashSet<Instant>(); // which may speak of two levels
        var strain = someone.lived().stream()
                .filter(notice -> notice.isDelivered() && notice.urgency() == Urgency.STRAIN)
                .filter(notice -> oneMessage.add(notice.reaches()))
                .sorted(Comparator.comparing(Notice::reaches))
                .toList();
        assertThat(strain)
                .allMatch(notice -> !notice.reaches().isAfter(notice.createdAt().plus(Duration.ofHours(48))));
        pause(strain, 1, Duration.ofHours(72));
    }

    private static void pause(List<Notice> read, int most, Duration pause) {
        for (int i = most; i < read.size(); i++) {
            var apart =
                    Duration.between(read.get(i - most).reaches(), read.get(i).reaches());
            assertThat(apart).isGreaterThanOrEqualTo(pause);
        }
    }
}
