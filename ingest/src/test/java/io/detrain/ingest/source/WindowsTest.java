package io.detrain.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class WindowsTest {

    private static final Windows WINDOWS = ReductionSettings.DEFAULT.windows();

    @Test
    void normalised_power_takes_full_windows_only() { // NP-full_window
        var watts = new double[1200];
        Arrays.setAll(watts, s -> s % 120 < 60 ? 100 : 300);

        assertThat(WINDOWS.normalized(watts).getAsDouble()).isCloseTo(239.372085, within(1e-3));
    }

    @Test
    void normalised_graded_speed_of_intervals_is_above_their_mean() { // RT-02
        var fast = 1000 / 270.0;
        var slow = 1000 / 450.0;
        var intervals = DoubleStream.generate(() -> 2.5).limit(600);
        for (int i = 0; i < 5; i++) {
            intervals = DoubleStream.concat(
                    intervals, DoubleStream.generate(() -> fast).limit(180));
            intervals = DoubleStream.concat(
                    intervals, DoubleStream.generate(() -> slow).limit(90));
        }
        var speeds = DoubleStream.concat(
                        intervals, DoubleStream.generate(() -> 2.5).limit(450))
                .toArray();

        assertThat(WINDOWS.normalized(speeds).getAsDouble()).isCloseTo(3.084112, within(1e-4));
    }

    @Test
    void a_gap_restarts_the_window() {
        var watts = new double[200];
        Arrays.fill(watts, 200);
        watts[100] = Double.NaN;
        Arrays.fill(watts, 101, 130, 1000); // 29 seconds, then nothing more: too few for a window of their own

        assertThat(WINDOWS.normalized(Arrays.copyOf(watts, 130)).getAsDouble()).isCloseTo(200, within(1e-9));
    }

    @Test
    void too_short_for_a_window_is_the_plain_mean() {
        assertThat(WINDOWS.normalized(new double[] {100, 200}).getAsDouble()).isEqualTo(150);
        assertThat(WINDOWS.normalized(new double[0])).isEmpty();
    }
}
