package io.detrain.streams.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every load metric keeps to. */
class LoadMetricsTest {

    private static final HeartRateStream BY_HEART =
            new HeartRateStream(LoadSettings.DEFAULT.trimp(), LoadSettings.DEFAULT.coverage());

    private static final Thresholds NOTHING_KNOWN = new Thresholds(
            Sex.UNSPECIFIED, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    private static final Thresholds ALL_KNOWN = new Thresholds(
            Sex.MALE,
            Optional.of(new HeartRates(50, 190, 169, Quality.HIGH)),
            OptionalDouble.of(250),
            OptionalDouble.of(3.5),
            OptionalDouble.of(1.0));

    static Stream<LoadMetric> metrics() {
        return LoadMetrics.ALL.stream();
    }

    @Test
    void there_is_one_metric_for_each_method() {
        assertThat(LoadMetrics.ALL)
                .isNotEmpty()
                .extracting(LoadMetric::method)
                .doesNotHaveDuplicates()
                .hasSize(LoadMethod.values().length - 1);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void it_says_so_when_it_cannot_know(LoadMetric metric) {
        switch (metric.read(effort(Sport.RUN, 0, 0), NOTHING_KNOWN)) {
            case Reading.Missing(String reason) -> assertThat(reason).isNotBlank();
            case Reading.Score score -> assertThat(score.units()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void it_answers_a_full_recording_with_a_plausible_load(LoadMetric metric) {
        assertThat(metric.read(effort(Sport.RUN, 3600, 150), ALL_KNOWN))
                .isInstanceOfSatisfying(
                        Reading.Score.class,
                        score -> assertThat(LoadSettings.DEFAULT.plausibility().allows(score.units(), 3600))
                                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void longer_is_never_less(LoadMetric metric) {
        assertThat(units(metric, 7200)).isGreaterThanOrEqualTo(units(metric, 3600));
    }

    @Test
    void the_histogram_gives_what_the_segments_give() {
        Reading reading = BY_HEART.read(effort(Sport.RUN, 3600, 150), ALL_KNOWN);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Score.class, score -> assertThat(score.units()).isCloseTo(64.757236, within(1e-4)));
    }

    @Test
    void half_a_stream_is_scaled_up_and_less_than_half_is_refused() {
        assertThat(score(coverage(600)).quality()).isEqualTo(Quality.LOW);
        assertThat(score(coverage(600)).units()).isCloseTo(64.757236 / 0.6, within(1e-4));
        assertThat(BY_HEART.read(coverage(499), ALL_KNOWN)).isInstanceOf(Reading.Missing.class);
    }

    @Test
    void an_implausible_source_gives_way_to_the_next() {
        Effort effort = new Effort(
                Sport.RIDE,
                SessionKind.UNKNOWN,
                3600,
                3600,
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                OptionalInt.of(140),
                OptionalDouble.empty(),
                OptionalDouble.of(400),
                OptionalDouble.empty(),
                false,
                false,
                OptionalLong.empty());

        Load load = new Scoring(LoadMetrics.ALL, LoadSettings.DEFAULT.plausibility()).score(effort, ALL_KNOWN);

        assertThat(load.method()).isEqualTo(LoadMethod.HR_AVG);
        assertThat(load.passedOver()).containsEntry("POWER", "implausible");
    }

    @Test
    void meditation_is_never_training() {
        assertThat(new Scoring(LoadMetrics.ALL, LoadSettings.DEFAULT.plausibility())
                        .score(effort(Sport.MEDITATION, 3600, 150), ALL_KNOWN)
                        .micro())
                .isZero();
    }

    private static Reading.Score score(Effort effort) {
        if (BY_HEART.read(effort, ALL_KNOWN) instanceof Reading.Score score) {
            return score;
        }
        throw new AssertionError("no score");
    }

    private static double units(LoadMetric metric, int seconds) {
        return switch (metric.read(effort(Sport.RUN, seconds, 150), ALL_KNOWN)) {
            case Reading.Score score -> score.units();
            case Reading.Missing missing -> throw new AssertionError(missing.reason());
        };
    }

    @Test
    void what_somebody_should_look_at_is_noted() {
        assertThat(noted(150, false)).isNull();
        assertThat(noted(195, false)).isEqualTo("HRMAX_TOO_LOW");
        assertThat(noted(150, true)).isEqualTo("CADENCE_LOCK");
        assertThat(noted(195, true)).isEqualTo("HRMAX_TOO_LOW,CADENCE_LOCK");
    }

    private static @Nullable String noted(int bpm, boolean cadenceLock) {
        var histogram = new HeartRateHistogram(bpm, List.of(3600), 1000, true, cadenceLock);
        return switch (BY_HEART.read(effort(Sport.RUN, 3600, histogram, bpm), ALL_KNOWN)) {
            case Reading.Score score -> score.inputs().get("note");
            case Reading.Missing missing -> throw new AssertionError(missing.reason());
        };
    }

    private static Effort coverage(int permille) {
        return effort(Sport.RUN, 3600, new HeartRateHistogram(150, List.of(3600), permille, true, false), 150);
    }

    private static Effort effort(Sport sport, int seconds, int bpm) {
        return effort(
                sport,
                seconds,
                new HeartRateHistogram(bpm, List.of(seconds), seconds == 0 ? 0 : 1000, true, false),
                bpm);
    }

    private static Effort effort(Sport sport, int seconds, HeartRateHistogram histogram, int bpm) {
        return new Effort(
                sport,
                SessionKind.UNKNOWN,
                seconds,
                seconds,
                seconds == 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds * 2.8),
                Optional.of(histogram),
                List.of(0, seconds / 2, seconds / 2, 0, 0),
                OptionalInt.of(bpm),
                seconds == 0 ? OptionalDouble.empty() : OptionalDouble.of(6),
                seconds == 0 ? OptionalDouble.empty() : OptionalDouble.of(200),
                seconds == 0 ? OptionalDouble.empty() : OptionalDouble.of(3),
                false,
                false,
                OptionalLong.empty());
    }
}
