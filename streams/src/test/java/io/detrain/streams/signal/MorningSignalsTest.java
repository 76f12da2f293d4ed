package io.detrain.streams.signal;

import static io.detrain.streams.signal.Diary.STRAP;
import static io.detrain.streams.signal.Diary.TODAY;
import static io.detrain.streams.signal.Diary.WATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.detrain.streams.load.Quality;
import org.junit.jupiter.api.Test;

class MorningSignalsTest {

    @Test
    void an_empty_diary_says_nothing() {
        MorningSignals morning = Diary.empty().today();

        assertThat(morning.hrvStatus()).isEqualTo(HrvStatus.INSUFFICIENT);
        assertThat(morning.variability().basis()).isEqualTo(Basis.NOTHING);
        assertThat(morning.wellness().recent()).isEmpty();
    }

    @Test
    void a_first_device_has_a_baseline_on_the_twenty_first_day() {
        assertThat(firstWatch(20).variability().baseline()).isPresent();
        assertThat(firstWatch(20).variability().basis()).isEqualTo(Basis.PROVISIONAL);
        assertThat(firstWatch(19).variability().basis()).isEqualTo(Basis.TOO_FEW);
        assertThat(firstWatch(34).variability().basis()).isEqualTo(Basis.MATURE);
    }

    private static MorningSignals firstWatch(int daysAgo) {
        return Diary.empty().variability(daysAgo, 0, WATCH, 60).today();
    }

    @Test
    void a_change_of_device_opens_an_epoch_and_says_so() {
        Trend trend = Diary.empty()
                .variability(139, 10, WATCH, 60)
                .variability(9, 0, STRAP, 45)
                .today()
                .variability();

        assertThat(trend.basis()).isEqualTo(Basis.NEW_SOURCE);
        assertThat(trend.epoch()).isEqualTo(new Epoch(STRAP, TODAY - 9, true));
        assertThat(trend.baseline()).isEmpty();
        assertThat(trend.recentValues()).isEqualTo(7);
    }

    @Test
    void a_new_device_has_a_baseline_of_its_own_after_two_weeks_of_burning_in_and_two_of_values() {
        assertThat(newStrap(33).baseline()).isEmpty();
        assertThat(newStrap(34).baseline())
                .hasValueSatisfying(usual -> assertThat(usual.n()).isEqualTo(14));
        assertThat(newStrap(34).baseline())
                .hasValueSatisfying(usual -> assertThat(usual.mean()).isLessThan(StrictMath.log(50)));
    }

    private static Trend newStrap(int daysAgo) {
        return Diary.empty()
                .variability(139, daysAgo + 1, WATCH, 60)
                .variability(daysAgo, 0, STRAP, 45)
                .today()
                .variability();
    }

    @Test
    void one_night_with_another_device_spoils_that_morning_alone() {
        Diary diary =
                Diary.empty().variability(139, 2, WATCH, 60).night(1, STRAP, 45).night(0, WATCH, 60);

        assertThat(diary.on(1).variability().basis()).isEqualTo(Basis.NEW_SOURCE);
        assertThat(diary.today().variability().basis()).isEqualTo(Basis.MATURE);
        assertThat(diary.today().variability().recentValues()).isEqualTo(6);
    }

    @Test
    void a_lone_wild_night_is_missing_and_two_are_not() {
        Diary lone = Diary.usualUntil(1).night(0, WATCH, 240);
        Diary two = Diary.usualUntil(2).night(1, WATCH, 230).night(0, WATCH, 240);

        assertThat(lone.today().variability().today()).isEmpty();
        assertThat(lone.today().variability().quality()).isEqualTo(Quality.LOW);
        assertThat(two.today().variability().today()).isPresent();
        assertThat(two.on(1).variability().today()).isEmpty();
    }

    @Test
    void a_lone_wild_night_in_the_baseline_does_not_widen_it() {
        Trend with = Diary.empty()
                .variability(139, 31, WATCH, 60)
                .night(30, WATCH, 240)
                .variability(29, 0, WATCH, 60)
                .today()
                .variability();
        Baseline without = Diary.empty()
                .variability(139, 0, WATCH, 60)
                .today()
                .variability()
                .baseline()
                .orElseThrow();

        Baseline usual = with.baseline().orElseThrow();
        assertThat(usual.n()).isEqualTo(59);
        assertThat(usual.mean()).isCloseTo(without.mean(), within(0.01));
        assertThat(with.quality()).isEqualTo(Quality.HIGH);
    }

    @Test
    void values_that_no_device_should_send_are_missing_and_lower_the_quality() {
        Trend trend = Diary.usualUntil(1).night(0, WATCH, 255).today().variability();

        assertThat(trend.today()).isEmpty();
        assertThat(trend.quality()).isEqualTo(Quality.LOW);
    }

    @Test
    void the_same_answers_for_seven_days_after_the_first_are_doubtful() {
        assertThat(Diary.usualUntil(8).feeling(7, 0, 3).today().wellness().quality())
                .isEqualTo(Quality.LOW);
        assertThat(Diary.usualUntil(7).feeling(6, 0, 3).today().wellness().quality())
                .isEqualTo(Quality.HIGH);
    }

    @Test
    void days_of_illness_journeys_and_races_are_left_out_of_baselines() {
        assertThat(values(Diary.usualUntil(0).tagged(30, 26, Tag.ILL))).isEqualTo(55);
        assertThat(values(Diary.usualUntil(0).tagged(30, 30, Tag.TRAVELLING))).isEqualTo(57);
        assertThat(values(Diary.usualUntil(0).tagged(30, 30, Tag.RACED))).isEqualTo(56);
        assertThat(values(Diary.usualUntil(0).tagged(69, 69, Tag.RACED))).isEqualTo(59);
    }

    private static int values(Diary diary) {
        return diary.today().resting().baseline().orElseThrow().n();
    }

    @Test
    void two_nights_in_a_week_are_too_few() {
        MorningSignals morning =
                Diary.usualUntil(7).night(3, WATCH, 60).night(0, WATCH, 60).today();

        assertThat(morning.hrvStatus()).isEqualTo(HrvStatus.INSUFFICIENT);
        assertThat(morning.variability().todayZ()).isPresent();
    }

    @Test
    void the_first_days_at_altitude_and_after_a_journey_are_gated() {
        Diary diary = Diary.usualUntil(0).tagged(9, 0, Tag.ALTITUDE).tagged(3, 3, Tag.TRAVELLING);

        assertThat(diary.on(9).gates().altitude()).isTrue();
        assertThat(diary.on(5).gates().altitude()).isTrue();
        assertThat(diary.on(4).gates().altitude()).isFalse();
        assertThat(diary.on(1).gates().journey()).isTrue();
        assertThat(diary.on(0).gates().journey()).isFalse();
    }

    @Test
    void the_longest_sleep_and_the_first_variability_of_a_day_count() {
        Mornings mornings = Mornings.from(TODAY, 1, SignalSettings.standard())
                .sleep(TODAY, 300)
                .sleep(TODAY, 420)
                .sleep(TODAY, 90)
                .variability(TODAY, 300, WATCH)
                .variability(TODAY, 60, STRAP)
                .variability(TODAY, 70, WATCH)
                .build();

        assertThat(mornings.at(Signal.SLEEP, TODAY)).isEqualTo(420);
        assertThat(mornings.at(Signal.HEART_RATE_VARIABILITY, TODAY)).isEqualTo(StrictMath.log(60));
        assertThat(mornings.source(Signal.HEART_RATE_VARIABILITY, TODAY)).isEqualTo(STRAP);
    }
}
