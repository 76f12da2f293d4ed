package io.detrain.bench.life;

import io.detrain.schemas.avro.Halves;
import io.detrain.schemas.avro.HeartRate;
import io.detrain.schemas.avro.HeartRateSensor;
import io.detrain.schemas.avro.SessionKind;
import io.detrain.schemas.avro.Sport;
import io.detrain.schemas.avro.Workout;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Workouts with what a watch and a chest strap measure. */
final class Sessions {

    private static final int SPREAD_BPM = 30; // heart rates that a histogram holds

    private Sessions() {}

    static Workout steady(SplittableRandom dice) {
        return run(40 + dice.nextInt(37), 2.8 + dice.nextInt(5) / 10.0, 140 + dice.nextInt(9), dice)
                .setSessionKind(SessionKind.STEADY)
                .setRpe(4.0 + dice.nextInt(3))
                .build();
    }

    static Workout intervals(SplittableRandom dice) {
        return run(50, 3.3, 158, dice)
                .setSessionKind(SessionKind.INTERVALS)
                .setRpe(8.0)
                .build();
    }

    static Workout race(SplittableRandom dice) {
        var minutes = 43 + dice.nextInt(4);
        return run(minutes, 10_000.0 / (60 * minutes), 174, dice)
                .setSessionKind(SessionKind.RACE)
                .setRace(true)
                .setOfficialTimeS(60L * minutes)
                .setRpe(9.0)
                .build();
    }

    private static Workout.Builder run(int minutes, double metresPerSecond, int bpm, SplittableRandom dice) {
        var lost = 1 - dice.nextInt(5) / 100.0;
        return Workout.newBuilder()
                .setSport(Sport.RUN)
                .setElapsedS(60L * minutes)
                .setMovingS(60L * minutes)
                .setDistanceM(60 * minutes * metresPerSecond)
                .setHeartRate(heartRate(minutes, bpm))
                .setAverageBpm(bpm)
                .setMaxBpm(bpm + SPREAD_BPM / 2)
                .setNormalizedGradedSpeedMps(metresPerSecond)
                .setSpeedP50Mps(metresPerSecond)
                .setSpeedP95Mps(metresPerSecond * 1.05)
                .setTemperatureC(15.0)
                .setHalves(new Halves(metresPerSecond, (double) bpm, metresPerSecond * lost, (double) bpm))
                .setStreams(List.of("GPS", "HEART_RATE"));
    }

    private static HeartRate heartRate(int minutes, int bpm) {
        var seconds = new ArrayList<Integer>();
        for (var at = 0; at < SPREAD_BPM; at++) {
            seconds.add(minutes * 60 / SPREAD_BPM);
        }
        return HeartRate.newBuilder()
                .setLowestBpm(bpm - SPREAD_BPM / 2)
                .setSecondsPerBpm(seconds)
                .setCoveragePermille(1000)
                .setSensor(HeartRateSensor.CHEST)
                .build();
    }
}
