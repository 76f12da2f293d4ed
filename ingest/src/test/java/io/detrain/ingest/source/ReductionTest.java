package io.detrain.ingest.source;

import static io.detrain.ingest.source.Recordings.START;
import static io.detrain.ingest.source.Recordings.reduced;
import static io.detrain.ingest.source.Recordings.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.detrain.ingest.intake.Body.Workout;
import io.detrain.ingest.source.Recording.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;

final class ReductionTest {

    private static final Fingerprint FILE = Fingerprint.of(new byte[0]);
    private static final IntToDoubleFunction LIVELY = s -> 140 + s % 3;

    @Test
    void every_second_stands_at_its_heart_rate() {
        var heartRate = reduced(run(600, LIVELY)).effort().heartRate().orElseThrow();

        assertThat(heartRate.lowestBpm()).isEqualTo(140);
        assertThat(heartRate.secondsPerBpm()).containsExactly(200, 200, 200);
        assertThat(heartRate.coveragePermille()).isEqualTo(1000);
    }

    @Test
    void a_gap_of_ten_seconds_is_bridged() {
        assertThat(seconds(reduced(run(600, s -> s > 100 && s < 110 ? Double.NaN : LIVELY.applyAsDouble(s)))))
                .isEqualTo(600);
    }

    @Test
    void a_longer_gap_stays_missing_as_a_whole() {
        var workout = reduced(run(600, s -> s > 100 && s < 111 ? Double.NaN : LIVELY.applyAsDouble(s)));

        assertThat(seconds(workout)).isEqualTo(589);
        assertThat(workout.effort().heartRate().orElseThrow().coveragePermille())
                .isEqualTo(982);
    }

    @Test
    void a_spike_is_taken_out() {
        assertThat(reduced(run(600, s -> s == 300 ? 200 : LIVELY.applyAsDouble(s)))
                        .effort()
                        .maxBpm())
                .hasValue(142);
    }

    @Test
    void what_no_heart_does_is_taken_out() {
        var workout = reduced(run(600, s -> s < 300 ? 240 : LIVELY.applyAsDouble(s)));

        assertThat(seconds(workout)).isEqualTo(300);
        assertThat(workout.effort().maxBpm()).hasValue(142);
    }

    @Test
    void a_flat_line_in_motion_is_taken_out() {
        assertThat(seconds(reduced(run(600, s -> s < 200 ? 150 : LIVELY.applyAsDouble(s)))))
                .isEqualTo(400);
    }

    @Test
    void a_short_plateau_is_real() {
        assertThat(seconds(reduced(run(600, s -> s < 100 ? 150 : LIVELY.applyAsDouble(s)))))
                .isEqualTo(600);
    }

    @Test
    void the_timer_s_pause_is_no_motion() {
        var pause = new Span(START.toEpochMilli() + 100_000, START.toEpochMilli() + 160_000);

        assertThat(reduced(run(600, LIVELY, List.of(pause))).movingS()).isEqualTo(540);
    }

    @Test
    void speed_and_distance_come_from_the_device() {
        var workout = reduced(run(1800, LIVELY));

        assertThat(workout.totals().distanceM()).hasValue(5400);
        assertThat(workout.output().normalizedGradedSpeedMps().getAsDouble()).isCloseTo(3, within(1e-9));
        assertThat(workout.output().speedP95Mps()).hasValue(3);
        assertThat(workout.output().halves().orElseThrow().firstBpm()).isCloseTo(141, within(0.1));
    }

    @Test
    void a_run_at_the_speed_of_a_car_has_no_pace() {
        var fast = run(600, LIVELY);
        var samples = fast.samples().stream()
                .map(ReductionTest::atTwentyMetresASecond)
                .toList();
        var workout = reduced(
                new Recording("RUN", fast.startMs(), fast.endMs(), samples, List.of(), fast.totals(), fast.sensors()));

        assertThat(workout.output().normalizedGradedSpeedMps()).isEmpty();
    }

    @Test
    void the_drive_home_is_cut_off_with_all_that_the_device_added_up() {
        var driven = Reduction.of(withSpeeds(s -> s >= 500 && s < 590 ? 20 : 3), FILE, ReductionSettings.DEFAULT);

        assertThat(driven.workout().elapsedS()).isEqualTo(500);
        assertThat(driven.workout().totals().distanceM()).hasValue(1500);
        assertThat(seconds(driven.workout())).isEqualTo(500);
        assertThat(driven.workout().output().normalizedGradedSpeedMps().getAsDouble())
                .isCloseTo(3, within(1e-9));
        assertThat(driven.notes()).singleElement().asString().startsWith("100 s were cut off");
    }

    @Test
    void after_a_drive_to_the_start_it_begins_there() {
        var driven = Reduction.of(withSpeeds(s -> s >= 20 && s < 100 ? 20 : 3), FILE, ReductionSettings.DEFAULT);

        assertThat(driven.recording().startMs()).isEqualTo(START.toEpochMilli() + 100_000);
        assertThat(driven.workout().elapsedS()).isEqualTo(500);
    }

    @Test
    void a_minute_of_wrong_positions_is_no_drive_but_a_doubt() {
        var run = reduced(withSpeeds(s -> s >= 500 && s < 560 ? 20 : 3));

        assertThat(run.elapsedS()).isEqualTo(600);
        assertThat(run.output().doubtful()).containsExactly("SPEED");
        assertThat(run.output().normalizedGradedSpeedMps()).isPresent();
        assertThat(reduced(withSpeeds(s -> s % 25 == 0 ? 20 : 3)).output().doubtful())
                .isEmpty();
    }

    @Test
    void power_that_never_changes_is_doubted() {
        assertThat(reduced(ride(700, s -> s < 601 ? 200 : 150 + s % 9)).output().doubtful())
                .containsExactly("POWER");
        assertThat(reduced(ride(700, s -> s < 600 ? 200 : 150 + s % 9)).output().doubtful())
                .isEmpty();
        assertThat(reduced(ride(1500, s -> s < 700 ? 0 : 150 + s % 9)).output().doubtful())
                .isEmpty();
    }

    private static Recording ride(int seconds, IntToDoubleFunction watts) {
        return filled("RIDE", seconds, (draft, s) -> draft.watts = watts.applyAsDouble(s));
    }

    private static Recording withSpeeds(IntToDoubleFunction mps) {
        var way = new double[] {0};
        return filled("RUN", 600, (draft, s) -> {
            draft.bpm = LIVELY.applyAsDouble(s);
            draft.speedMps = mps.applyAsDouble(s);
            draft.distanceM = way[0];
            way[0] += draft.speedMps;
        });
    }

    private static Recording filled(String sport, int seconds, ObjIntConsumer<Sample.Draft> filling) {
        var like = run(seconds, LIVELY);
        var samples = new ArrayList<Sample>();
        for (int s = 0; s <= seconds; s++) {
            var draft = new Sample.Draft();
            draft.atMs = like.startMs() + s * 1000L;
            filling.accept(draft, s);
            samples.add(draft.finish());
        }
        return new Recording(sport, like.startMs(), like.endMs(), samples, List.of(), like.totals(), like.sensors());
    }

    private static Sample atTwentyMetresASecond(Sample sample) {
        var draft = new Sample.Draft();
        draft.atMs = sample.atMs();
        draft.speedMps = 20;
        return draft.finish();
    }

    private static long seconds(Workout workout) {
        return workout.effort().heartRate().orElseThrow().secondsPerBpm().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }
}
