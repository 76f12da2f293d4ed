package io.detrain.streams.signal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What a morning may depend on. */
class MorningsPropertyTest {

    private static final SignalSettings SETTINGS = SignalSettings.standard();

    @Property(tries = 300)
    void a_morning_depends_on_eighty_days_and_never_on_the_days_after_it(
            @ForAll @Size(110) byte[] nights, @ForAll @IntRange(min = 80, max = 105) int day) {
        Trend whole = trend(nights, 0, nights.length, day);

        assertThat(trend(nights, day - 80, day + 1, day)).isEqualTo(whole);
    }

    @Property(tries = 300)
    void what_is_said_is_finite_and_rests_on_enough(
            @ForAll @Size(110) byte[] nights, @ForAll @IntRange(min = 0, max = 109) int day) {
        Trend trend = trend(nights, 0, nights.length, day);

        trend.baseline().ifPresent(usual -> {
            assertThat(usual.n()).isGreaterThanOrEqualTo(14);
            assertThat(usual.spread()).isGreaterThanOrEqualTo(0.08);
        });
        trend.recentZ().ifPresent(z -> assertThat(z).isFinite());
        assertThat(trend.recent().isPresent()).isEqualTo(trend.recentValues() >= 3);
    }

    /** A byte is a night: nothing, or one of two devices and a value. */
    private static Trend trend(byte[] nights, int from, int to, int day) {
        MorningsBuilder days = Mornings.from(0, nights.length, SETTINGS);
        for (int i = from; i < to; i++) {
            int night = nights[i] & 0xFF;
            if (night % 4 != 0) {
                days.variability(i, 20 + night / 2, (short) (night % 16 == 1 ? 2 : 1));
            }
        }
        return MorningSignals.of(days.build(), day, SETTINGS).variability();
    }
}
