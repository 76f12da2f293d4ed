package io.detrain.streams.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RmssdTest {

    @Test
    void a_minute_with_four_pairs_of_five_is_enough() {
        double[] intervals = new double[80];
        Arrays.fill(intervals, 800);
        intervals[20] = 1300;
        intervals[40] = 100;
        Rmssd rmssd = Rmssd.of(intervals);

        assertThat(rmssd.isEnough()).isTrue();
        assertThat(rmssd.ms()).hasValue(0);
        assertThat(rmssd.dropped()).containsExactly(20, 40);
        assertThat(Rmssd.of(Arrays.copyOf(intervals, 70)).isEnough()).isFalse();
    }

    @Test
    void no_pair_has_no_variability() {
        assertThat(Rmssd.of(new double[] {800}).ms()).isEmpty();
        assertThat(Rmssd.of(new double[0]).isEnough()).isFalse();
    }
}
