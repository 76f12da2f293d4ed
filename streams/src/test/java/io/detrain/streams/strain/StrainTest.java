package io.detrain.streams.strain;

import static io.detrain.streams.signal.Diary.TODAY;
import static io.detrain.streams.signal.Diary.WATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.detrain.streams.load.Sport;
import io.detrain.streams.signal.Diary;
import io.detrain.streams.signal.Sessions;
import io.detrain.streams.signal.Tag;
import org.junit.jupiter.api.Test;

class StrainTest {

    private static final Strain STRAIN = Strain.standard();

    @Test
    void a_usual_morning_shows_no_sign() {
        StrainDay day = judge(Diary.usualUntil(0), Loads.even());

        assertThat(day.score()).isZero();
        assertThat(day.evidence()).isEmpty();
        assertThat(day.skipped()).isEmpty();
        assertThat(day.confidence()).isEqualTo(10.5 / 13.5);
    }

    @Test
    void heart_and_mood_and_load_together_make_strained_on_the_second_morning() {
        Diary worn = worn();
        StrainDay first = judge(worn, 1, Loads.tooMuch(), StrainState.NONE);
        StrainDay second = judge(worn, 0, Loads.tooMuch(), first.state());

        assertThat(first.level()).isEqualTo(StrainLevel.NONE);
        assertThat(first.instant()).isEqualTo(StrainLevel.STRAINED);
        assertThat(second.level()).isEqualTo(StrainLevel.STRAINED);
        assertThat(second.points()).isEqualTo(new DomainPoints(3, 3, 2.5, 1.5, 0));
        assertThat(second.overreachCandidate()).isTrue();
        assertThat(second.state().onset()).isEqualTo(TODAY);
    }

    @Test
    void every_sign_brings_its_evidence() {
        StrainDay day = judge(worn(), Loads.tooMuch());

        assertThat(day.evidence())
                .extracting(SignEvidence::sign)
                .containsExactly(
                        Sign.SLEEP_SHORT,
                        Sign.SLEEP_QUALITY,
                        Sign.WELLNESS_Z,
                        Sign.SORE_3D,
                        Sign.FORM,
                        Sign.MONOTONY,
                        Sign.RAMP,
                        Sign.NO_REST,
                        Sign.HRV_LOW,
                        Sign.RHR_UP);
        assertThat(day.evidence())
                .filteredOn(sign -> sign.sign() == Sign.RHR_UP)
                .singleElement()
                .satisfies(sign -> {
                    assertThat(sign.points()).isEqualTo(1.5);
                    assertThat(sign.value()).isEqualTo(58);
                    assertThat(sign.usual().orElseThrow()).isCloseTo(50, within(0.1));
                    assertThat(sign.threshold()).isEqualTo(sign.usual().orElseThrow() + 5);
                    assertThat(sign.from()).isEqualTo(TODAY - 6);
                    assertThat(sign.n()).isEqualTo(7);
                });
    }

    @Test
    void load_alone_is_no_more_than_watched_and_lets_go_of_strained() {
        StrainState state = strained();
        for (int daysAgo = 4; daysAgo >= 0; daysAgo--) {
            StrainDay day = judge(Diary.usualUntil(0), daysAgo, Loads.tooMuch(), state);
            assertThat(day.points()).isEqualTo(new DomainPoints(3, 0, 0, 0, 0));
            state = day.state();
        }
        assertThat(state.level()).isEqualTo(StrainLevel.WATCH);
    }

    @Test
    void illness_holds_the_level_until_it_is_too_old_to_stand() {
        StrainState state = strained();
        for (int day = 1; day <= 14; day++) {
            state = judge(Diary.usualUntil(0).tagged(0, 0, Tag.ILL), 0, Loads.even(), state)
                    .state();
            assertThat(state.level())
                    .isEqualTo(day < 7 ? StrainLevel.STRAINED : day < 14 ? StrainLevel.WATCH : StrainLevel.NONE);
        }
        assertThat(state.forLackOfData()).isTrue();
    }

    @Test
    void of_those_with_a_medical_reason_only_load_is_said() {
        StrainDay day = judge(worn().tagged(0, 0, Tag.MEDICAL), 0, Loads.tooMuch(), strained());

        assertThat(day.level()).isEqualTo(StrainLevel.NONE);
        assertThat(day.skipped()).contains(Skip.MEDICAL);
        assertThat(day.points()).isEqualTo(new DomainPoints(3, 0, 0, 0, 0));
    }

    @Test
    void the_heart_is_not_listened_to_after_a_journey() {
        StrainDay day = judge(worn().tagged(1, 1, Tag.TRAVELLING), Loads.even());

        assertThat(day.points().autonomic()).isZero();
        assertThat(day.points().subjective()).isPositive();
    }

    @Test
    void a_very_high_variability_is_a_sign_only_with_load_and_bad_mood() {
        Diary high = Diary.usualUntil(7).variability(6, 0, WATCH, 85).feeling(6, 0, 5);

        assertThat(judge(high, Loads.tooMuch()).evidence())
                .extracting(SignEvidence::sign)
                .contains(Sign.HRV_HYPER);
        assertThat(judge(high, Loads.even()).evidence())
                .extracting(SignEvidence::sign)
                .doesNotContain(Sign.HRV_HYPER);
    }

    @Test
    void under_twenty_eight_known_days_nothing_is_said() {
        StrainDay day = judge(worn(), 0, Loads.known(27), StrainState.NONE);

        assertThat(day.skipped()).contains(Skip.TOO_EARLY);
        assertThat(day.level()).isEqualTo(StrainLevel.NONE);
    }

    @Test
    void a_morning_without_an_answer_is_skipped_although_the_week_has_some() {
        StrainDay day = judge(Diary.usualUntil(1), 0, Loads.even(), strained());

        assertThat(day.skipped()).contains(Skip.NO_DATA);
        assertThat(day.level()).isEqualTo(StrainLevel.STRAINED);
    }

    @Test
    void who_never_answers_leaves_by_three_sessions_that_are_as_always() {
        StrainState state = strained();
        for (int day = 1; day <= 6; day++) {
            StrainDay judged = judge(Diary.empty(), 6 - day, state);
            assertThat(judged.answered()).isTrue();
            assertThat(judged.score()).isZero();
            state = judged.state();
            assertThat(state.level())
                    .isEqualTo(day < 3 ? StrainLevel.STRAINED : day < 6 ? StrainLevel.WATCH : StrainLevel.NONE);
        }
        assertThat(state.forLackOfData()).isFalse();
    }

    @Test
    void of_who_has_stopped_answering_and_trains_on_the_level_grows_too_old_to_stand() {
        StrainState state = strained();
        for (int day = 1; day <= 14; day++) {
            StrainDay judged = judge(Diary.usualUntil(14), 14 - day, state);
            assertThat(judged.answered()).isFalse();
            state = judged.state();
            assertThat(state.level())
                    .isEqualTo(day < 7 ? StrainLevel.STRAINED : day < 14 ? StrainLevel.WATCH : StrainLevel.NONE);
        }
        assertThat(state.forLackOfData()).isTrue();
    }

    @Test
    void a_session_holds_the_level_of_who_has_stopped_answering_only_by_what_is_wrong() {
        StrainState state = strained();
        for (int day = 1; day <= 20; day++) {
            state = state.after(
                    TODAY + day,
                    new StrainState.Instant(4, StrainLevel.STRAINED, false, true, false),
                    50,
                    StrainSettings.standard());
        }

        assertThat(state.level()).isEqualTo(StrainLevel.STRAINED);
        assertThat(state.skippedDays()).isZero();
    }

    @Test
    void a_slow_race_counts_for_two_weeks() {
        Decrements slow = Decrements.of(new long[] {TODAY - 14}, new double[] {5.06});
        StrainDay day = judge(Diary.usualUntil(0), 0, Loads.even(), slow, StrainState.NONE);
        StrainDay before = judge(Diary.usualUntil(0), 14, Loads.even(), slow, StrainState.NONE);

        assertThat(day.points().performance()).isEqualTo(2);
        assertThat(before.points().performance()).isZero();
    }

    @Test
    void two_slow_races_three_weeks_apart_are_for_a_physician() {
        Decrements lasting = Decrements.of(new long[] {TODAY - 25, TODAY - 4}, new double[] {6, 5});
        Decrements better = Decrements.of(new long[] {TODAY - 25, TODAY - 15, TODAY - 4}, new double[] {6, 1, 5});

        assertThat(judge(Diary.usualUntil(0), 0, Loads.even(), lasting, StrainState.NONE)
                        .professional())
                .contains(Advised.LASTING_DECREMENT);
        assertThat(judge(Diary.usualUntil(0), 0, Loads.even(), better, StrainState.NONE)
                        .professional())
                .isEmpty();
    }

    @Test
    void three_weeks_of_strain_in_spite_of_rest_are_for_a_physician() {
        var state = new StrainState(StrainLevel.STRAINED, 2, 2, 0, 0, 0b11, TODAY - 20, 50, false);

        assertThat(judge(worn(), 0, Loads.resting(), state).professional()).contains(Advised.LASTING_STRAIN);
        assertThat(judge(worn(), 0, Loads.even(), state).professional()).isEmpty();
    }

    @Test
    void dearer_runs_are_a_sign_of_performance() {
        Sessions.Builder runs = Sessions.from(20);
        for (int i = 0; i < 14; i++) {
            runs.add(TODAY - 66 + 4L * i, Sport.RUN, 1.2 + 0.01 * (i % 3), 4.5, 3);
        }
        for (int i = 3; i > 0; i--) {
            runs.add(TODAY - i, Sport.RUN, 1.1, 6, 11);
        }
        StrainDay day = STRAIN.judge(
                Diary.usualUntil(0).today(), Loads.even(), runs.build(), Decrements.NONE, StrainState.NONE);

        assertThat(day.evidence())
                .extracting(SignEvidence::sign)
                .containsExactly(Sign.EF_DOWN, Sign.RPE_UP, Sign.DECOUPLING);
    }

    /** A week of bad nights and mornings. */
    private static Diary worn() {
        return Diary.usualUntil(7)
                .variability(6, 0, WATCH, 40)
                .resting(6, 0, 58)
                .sleep(6, 0, 340)
                .feeling(6, 0, 5);
    }

    private static StrainState strained() {
        return new StrainState(StrainLevel.STRAINED, 2, 2, 0, 0, 0b11, TODAY - 1, 50, false);
    }

    /** Runs every day as always. */
    private static StrainDay judge(Diary diary, int daysAgo, StrainState before) {
        Sessions.Builder runs = Sessions.from(70);
        for (long day = TODAY - 69; day < TODAY; day++) {
            runs.add(day, Sport.RUN, 1.2 + 0.01 * (day % 3), 4.5, 3);
        }
        return STRAIN.judge(diary.on(daysAgo), Loads.even(), runs.build(), Decrements.NONE, before);
    }

    private static StrainDay judge(Diary diary, LoadFacts loads) {
        return judge(diary, 0, loads, StrainState.NONE);
    }

    private static StrainDay judge(Diary diary, int daysAgo, LoadFacts loads, StrainState before) {
        return judge(diary, daysAgo, loads, Decrements.NONE, before);
    }

    private static StrainDay judge(
            Diary diary, int daysAgo, LoadFacts loads, Decrements decrements, StrainState before) {
        return STRAIN.judge(diary.on(daysAgo), loads, Sessions.NONE, decrements, before);
    }
}
