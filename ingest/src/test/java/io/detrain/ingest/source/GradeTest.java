package io.detrain.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GradeTest {

    private static final Grade GRADE = ReductionSettings.DEFAULT.grade();

    @ParameterizedTest
    @CsvSource({
        "-0.45, 1.120085",
        "-0.20, 0.500009",
        "-0.10, 0.597696",
        "-0.01, 0.947131",
        "0, 1",
        "0.05, 1.301443",
        "0.10, 1.657837",
        "0.15, 2.060284",
        "0.45, 5.396115",
        "0.60, 5.396115"
    })
    void minetti(double grade, double factor) { // MI*
        assertThat(GRADE.minetti(grade)).isCloseTo(factor, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"-0.30, 1.15", "-0.10, 0.88", "-0.03, 0.964", "0, 1", "0.08, 1.509282", "-0.60, 1.30"})
    void up_by_minetti_and_down_by_the_table(double grade, double factor) { // GA*
        assertThat(GRADE.factor(grade)).isCloseTo(factor, within(1e-6));
    }

    @Test
    void a_steady_climb_is_as_fast_as_its_flat_equal() {
        var speed = new double[1200];
        var height = new double[1200];
        Arrays.fill(speed, 3);
        Arrays.setAll(height, s -> 100 + 3 * s * 0.03);

        assertThat(GRADE.flatten(speed, height)[600]).isCloseTo(3 * GRADE.minetti(0.03), within(1e-6));
    }

    @Test
    void without_height_speeds_stay() {
        var height = new double[3];
        Arrays.fill(height, Double.NaN);

        assertThat(GRADE.flatten(new double[] {3, 3, 3}, height)).containsExactly(3, 3, 3);
    }
}
