package io.detrain.streams.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.detrain.streams.load.Calibration;
import io.detrain.streams.load.LoadSettings;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** What holds of load over days, whatever the loads. */
class RollingPropertyTest {

    private static final RollingSettings SETTINGS = RollingSettings.DEFAULT;

    @Property(tries = 500)
    void monotony_is_never_above_its_cap_and_does_not_depend_on_the_order_of_days(
            @ForAll @Size(7) List<@DoubleRange(min = 0, max = 500) Double> week) {
        List<Double> reversed = week.reversed();

        Monotony monotony = Monotony.of(array(week), SETTINGS.monotony());

        assertThat(monotony.value()).isBetween(0.0, SETTINGS.monotony().cap());
        assertThat(monotony.strain()).isCloseTo(monotony.value() * monotony.weekLoad(), within(1e-6));
        assertThat(Monotony.of(array(reversed), SETTINGS.monotony()).value()).isCloseTo(monotony.value(), within(1e-6));
    }

    @Property(tries = 500)
    void the_coupled_ratio_follows_from_the_uncoupled_and_is_four_at_most(
            @ForAll @Size(28) List<@DoubleRange(min = 0, max = 500) Double> loads) {
        double[] last28 = array(loads);
        OptionalDouble uncoupled = AcuteChronic.uncoupled(last28);

        AcuteChronic.coupled(last28).ifPresent(ratio -> assertThat(ratio).isBetween(0.0, 4.0 + 1e-9));
        if (uncoupled.isPresent()) {
            assertThat(AcuteChronic.coupledFrom(uncoupled.getAsDouble()))
                    .isCloseTo(AcuteChronic.coupled(last28).orElseThrow(), within(1e-6));
        }
    }

    @Property(tries = 500)
    void the_largest_load_of_today_leaves_the_form_that_was_asked_for(
            @ForAll @DoubleRange(min = 10, max = 150) double fitness,
            @ForAll @DoubleRange(min = 0, max = 200) double fatigue) {
        double load = Form.mostLoad(fitness, fatigue, -0.30);
        double fitnessNext = Ewma.step(fitness, load, Ewma.alpha(Ewma.Kind.EXP, 42));
        double fatigueNext = Ewma.step(fatigue, load, Ewma.alpha(Ewma.Kind.EXP, 7));

        if (load > 0) {
            assertThat(Form.share(fitnessNext, fatigueNext).orElse(-0.30)).isCloseTo(-0.30, within(1e-9));
        }
    }

    @Property(tries = 500)
    void percentiles_lie_between_the_extremes_and_never_fall(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -100, max = 100) Double> values) {
        double[] numbers = array(values);

        assertThat(Percentile.of(numbers, 0)).isEqualTo(Collections.min(values));
        assertThat(Percentile.of(numbers, 100)).isEqualTo(Collections.max(values));
        assertThat(Percentile.of(numbers, 90)).isGreaterThanOrEqualTo(Percentile.median(numbers) - 1e-9);
    }

    @Example
    void percentiles_are_those_of_r() {
        double[] values = {15, 20, 35, 40, 50};

        assertThat(Percentile.of(values, 40)).isCloseTo(29, within(1e-9));
        assertThat(Percentile.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
    }

    @Example
    void ten_sessions_by_both_methods_calibrate_the_lesser_within_bounds() {
        LocalDate date = LocalDate.of(2025, 6, 15);
        var pair = new Calibration.Pair(date.minusDays(1), 60, 50);
        var doubled = new Calibration.Pair(date.minusDays(90), 100, 50);
        var tooOld = new Calibration.Pair(date.minusDays(91), 100, 50);

        assertThat(LoadSettings.DEFAULT.calibration().factor(Collections.nCopies(10, pair), date))
                .isEqualTo(1.2);
        assertThat(LoadSettings.DEFAULT.calibration().factor(Collections.nCopies(9, pair), date))
                .isEqualTo(1);
        assertThat(LoadSettings.DEFAULT.calibration().factor(Collections.nCopies(10, doubled), date))
                .isEqualTo(1.5);
        assertThat(LoadSettings.DEFAULT.calibration().factor(Collections.nCopies(10, tooOld), date))
                .isEqualTo(1);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
