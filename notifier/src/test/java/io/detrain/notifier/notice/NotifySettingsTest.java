package io.detrain.notifier.notice;

import static io.detrain.notifier.notice.Stories.episode;
import static io.detrain.notifier.notice.Stories.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.notifier.notice.Progress.State;
import io.detrain.schemas.settings.Setting;
import io.detrain.schemas.settings.SettingsList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a tenant may set otherwise about messages, and what that changes. */
class NotifySettingsTest {

    private static final Instant NOON = Instant.parse("2025-06-16T10:00:00Z"); // a Monday in Berlin

    private static Instant day(int days) {
        return NOON.plus(Duration.ofDays(days));
    }

    private static Stories with(String key, double value) {
        return new Stories(settings(Map.of(key, value)));
    }

    private static State state(List<Notice> changes) {
        return changes.getLast().progress().state();
    }

    static Stream<Setting> keys() {
        return SettingsList.NOTIFY.stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void no_setting_is_dead(Setting setting) {
        assertThat(settings(Map.of(setting.key(), setting.least())))
                .isNotEqualTo(settings(Map.of(setting.key(), setting.most())));
    }

    @Test
    void without_settings_it_is_as_the_science_has_it() {
        assertThat(settings(Map.of()))
                .isEqualTo(new NotifySettings(
                        new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
                        3,
                        1,
                        Duration.ofHours(72),
                        Duration.ofHours(48),
                        Duration.ofDays(7),
                        60,
                        Duration.ofDays(14)));
    }

    @Test
    void a_week_may_hold_more_messages() {
        assertThat(state(fourthOfAWeek(new Stories()))).isEqualTo(State.CANCELLED);
        assertThat(state(fourthOfAWeek(with("notify.maxPerWeek", 4)))).isEqualTo(State.PENDING);
    }

    private static List<Notice> fourthOfAWeek(Stories anna) {
        anna.hearAndRead(episode("RACE_TOO_SOON", Severity.MEDIUM, day(0)));
        anna.hearAndRead(episode("EARLY_RETURN", Severity.MEDIUM, day(1)));
        anna.hearAndRead(episode("RACE_STACKING", Severity.MEDIUM, day(2)));
        return anna.hear(episode("PLAN_STALLED", Severity.HIGH, day(3)));
    }

    @Test
    void none_of_a_week_may_be_kept_for_what_matters() {
        assertThat(state(thirdRemark(new Stories()))).isEqualTo(State.CANCELLED);
        assertThat(state(thirdRemark(with("notify.kept", 0)))).isEqualTo(State.PENDING);
    }

    private static List<Notice> thirdRemark(Stories anna) {
        anna.hearAndRead(episode("REST_DAY_DUE", Severity.INFO, day(0)));
        anna.hearAndRead(episode("SORE_TRAINING", Severity.INFO, day(1)));
        return anna.hear(episode("LOW_VARIETY", Severity.INFO, day(2)));
    }

    @Test
    void two_messages_of_strain_may_follow_each_other_sooner() {
        assertThat(secondOfStrain(new Stories())).isEqualTo(day(3));
        assertThat(secondOfStrain(with("notify.minHoursStrain", 24))).isEqualTo(day(1));
    }

    private static Instant secondOfStrain(Stories anna) {
        anna.hearAndRead(episode("WATCH", Severity.LOW, day(0)));
        return anna.hear(episode("STRAINED", Severity.MEDIUM, day(1)))
                .getLast()
                .progress()
                .dueAt();
    }

    @Test
    void evenings_and_mornings_may_begin_at_other_times() {
        Instant lateEvening = Instant.parse("2025-06-16T19:30:00Z"); // half past nine
        Instant atSix = Instant.parse("2025-06-17T04:00:00Z");
        var early = new Stories(settings(Map.of("notify.quietFrom", 21.0, "notify.quietTo", 6.0)));

        assertThat(new Stories()
                        .hear(episode("LOW_VARIETY", Severity.INFO, lateEvening))
                        .getLast()
                        .progress()
                        .dueAt())
                .isEqualTo(lateEvening);
        assertThat(early.hear(episode("LOW_VARIETY", Severity.INFO, lateEvening))
                        .getLast()
                        .progress()
                        .dueAt())
                .isEqualTo(atSix);
    }

    @Test
    void what_is_a_few_days_old_may_still_be_news() {
        assertThat(new Stories().hear(old())).isEmpty();
        assertThat(with("notify.maxAgeH", 168).hear(old())).isNotEmpty();
    }

    private static FlagOutcome old() {
        return Stories.flag("EARLY_RETURN", Status.RAISED, Severity.MEDIUM, Stories.NOON.plus(Duration.ofDays(5)));
    }

    @Test
    void the_same_advice_may_be_given_again_sooner() {
        assertThat(state(theSameAgain(new Stories()))).isEqualTo(State.CANCELLED);
        assertThat(state(theSameAgain(with("notify.repeatDays", 2)))).isEqualTo(State.PENDING);
    }

    private static List<Notice> theSameAgain(Stories anna) {
        anna.hearAndRead(episode("LOW_VARIETY", Severity.INFO, day(0)));
        return anna.hear(episode("LOW_VARIETY", Severity.INFO, day(4)));
    }

    @Test
    void a_rule_that_did_not_help_may_be_silent_for_a_shorter_time() {
        assertThat(state(afterTwoAnswers(new Stories()))).isEqualTo(State.CANCELLED);
        assertThat(state(afterTwoAnswers(with("notify.mutedDays", 10)))).isEqualTo(State.PENDING);
    }

    private static List<Notice> afterTwoAnswers(Stories anna) {
        for (int week = 0; week < 2; week++) {
            var flag = episode("LOW_VARIETY", "w" + week, Status.RAISED, Severity.INFO, day(8 * week));
            anna.hearAndRead(flag);
            anna.answer(
                    "a" + week,
                    1,
                    Verdict.NOT_HELPFUL,
                    "LOW_VARIETY/w" + week,
                    day(8 * week).plusSeconds(600));
        }
        return anna.hear(episode("LOW_VARIETY", Severity.INFO, day(30)));
    }

    @Test
    void a_mistake_may_be_left_as_it_is_sooner() {
        assertThat(takenBackAfterTenDays(new Stories())).isNotEmpty();
        assertThat(takenBackAfterTenDays(with("notify.takeBackDays", 5))).isEmpty();
    }

    private static List<Notice> takenBackAfterTenDays(Stories anna) {
        anna.hearAndRead(episode("LOW_VARIETY", "x", Status.RAISED, Severity.INFO, day(0)));
        return anna.hear(episode("LOW_VARIETY", "x", Status.WITHDRAWN, Severity.INFO, day(10)));
    }
}
