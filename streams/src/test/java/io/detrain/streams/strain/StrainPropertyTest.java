package io.detrain.streams.strain;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.signal.Diary;
import io.detrain.streams.signal.MorningSignals;
import io.detrain.streams.signal.Sessions;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What patience promises. */
class StrainPropertyTest {

    private static final Strain STRAIN = Strain.standard();
    private static final StrainSettings SETTINGS = StrainSettings.standard();

    @Property(tries = 200)
    void a_week_old_history_has_no_level(
            @ForAll @DoubleRange(min = 20, max = 200) double ms,
            @ForAll @DoubleRange(min = 35, max = 120) double bpm,
            @ForAll @DoubleRange(min = 120, max = 960) double minutes,
            @ForAll @DoubleRange(min = 1, max = 7) double feeling,
            @ForAll @IntRange(min = 0, max = 200) int knownDays) {
        Diary week = Diary.empty()
                .variability(6, 0, Diary.WATCH, ms)
                .resting(6, 0, bpm)
                .sleep(6, 0, minutes)
                .feeling(6, 0, feeling);
        StrainState state = StrainState.NONE;
        for (int daysAgo = 6; daysAgo >= 0; daysAgo--) {
            state = judge(week.on(daysAgo), Loads.known(knownDays), state).state();
            assertThat(state.level()).isEqualTo(StrainLevel.NONE);
        }
    }

    @Property(tries = 50)
    void an_empty_history_has_no_level(@ForAll @IntRange(min = 1, max = 40) int mornings) {
        StrainState state = StrainState.NONE;
        for (int i = 0; i < mornings; i++) {
            StrainDay day = judge(Diary.empty().today(), Loads.tooMuch(), state);
            state = day.state();
            assertThat(day.level()).isEqualTo(StrainLevel.NONE);
        }
    }

    @Property(tries = 500)
    void a_day_without_data_never_brings_anyone_nearer_to_a_better_level(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 5) Integer> days) {
        StrainState state = StrainState.NONE;
        long day = 0;
        for (int kind : days) {
            StrainState before = state;
            state = kind == 0 ? before.skipped(SETTINGS) : before.after(++day, instant(kind), 50, SETTINGS);
            if (kind == 0 && before.skippedDays() < SETTINGS.patience().decayDays() - 1) {
                assertThat(state.level()).isEqualTo(before.level());
                assertThat(state.leavingDays()).isEqualTo(before.leavingDays());
            }
            if (state.forLackOfData()) {
                assertThat(state.level().isAtLeast(StrainLevel.STRAINED)).isFalse();
            }
        }
    }

    @Property(tries = 500)
    void a_level_falls_one_step_at_a_time_and_never_on_a_day_that_is_as_bad(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 5) Integer> days) {
        StrainState state = StrainState.NONE;
        long day = 0;
        for (int kind : days) {
            StrainLevel before = state.level();
            state = state.after(++day, instant(kind), 50, SETTINGS);
            assertThat(state.level().isAtLeast(before.lower())).isTrue();
            if (instant(kind).level().isAtLeast(before) && before != StrainLevel.NONE) {
                assertThat(state.level().isAtLeast(before)).isTrue();
            }
            assertThat(state.onset() != StrainState.NEVER)
                    .isEqualTo(state.level().isAtLeast(StrainLevel.STRAINED));
        }
    }

    @Property(tries = 500)
    void sessions_alone_are_no_step_out_and_hold_no_level_for_ever(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 5) Integer> days) {
        StrainState state = StrainState.NONE;
        long day = 0;
        for (int kind : days) {
            StrainState before = state;
            state = before.after(++day, unanswered(instant(kind)), 50, SETTINGS);
            if (!before.level().isAtLeast(StrainLevel.WATCH) || state.level().isAtLeast(before.level())) {
                assertThat(state.leavingDays()).isZero();
            } else {
                assertThat(state.forLackOfData()).isTrue();
            }
        }
        for (int quiet = 0; quiet < SETTINGS.patience().endDays(); quiet++) {
            state = state.after(++day, unanswered(instant(1)), 50, SETTINGS);
        }
        assertThat(state.level()).isEqualTo(StrainLevel.NONE);
    }

    private static StrainState.Instant unanswered(StrainState.Instant it) {
        return new StrainState.Instant(it.score(), it.level(), it.overreachCandidate(), it.strongResponse(), false);
    }

    private static StrainState.Instant instant(int kind) {
        return switch (kind) {
            case 1 -> new StrainState.Instant(0, StrainLevel.NONE, false, false, true);
            case 2 -> new StrainState.Instant(2.5, StrainLevel.WATCH, false, false, true);
            case 3 -> new StrainState.Instant(3, StrainLevel.WATCH, false, true, true);
            case 4 -> new StrainState.Instant(4.5, StrainLevel.STRAINED, false, true, true);
            default -> new StrainState.Instant(7, StrainLevel.STRAINED, true, true, true);
        };
    }

    private static StrainDay judge(MorningSignals signals, LoadFacts loads, StrainState before) {
        return STRAIN.judge(signals, loads, Sessions.NONE, Decrements.NONE, before);
    }
}
