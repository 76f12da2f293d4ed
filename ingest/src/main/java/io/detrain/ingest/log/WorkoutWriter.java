package io.detrain.ingest.log;

import static io.detrain.ingest.log.BodyWriter.orNull;

import io.detrain.ingest.intake.Body;
import io.detrain.schemas.avro.Halves;
import io.detrain.schemas.avro.HeartRate;
import io.detrain.schemas.avro.HeartRateSensor;
import io.detrain.schemas.avro.Leg;
import io.detrain.schemas.avro.Origin;
import io.detrain.schemas.avro.RaceType;
import io.detrain.schemas.avro.SessionKind;
import io.detrain.schemas.avro.Sport;
import io.detrain.schemas.avro.Workout;
import java.util.List;
import java.util.Optional;

/** A workout as the contract has it. */
final class WorkoutWriter {

    private WorkoutWriter() {}

    static Workout write(Body.Workout workout) {
        var written = Workout.newBuilder()
                .setSport(Sport.valueOf(workout.sport()))
                .setSessionKind(SessionKind.valueOf(workout.sessionKind()))
                .setElapsedS(workout.elapsedS())
                .setMovingS(workout.movingS())
                .setMuscleGroups(workout.muscleGroups())
                .setLegs(workout.legs().stream().map(WorkoutWriter::leg).toList())
                .setStreams(workout.streams())
                .setOrigins(workout.origins().stream()
                        .map(origin -> new Origin(origin.source(), origin.id()))
                        .toList())
                .setFileHash(workout.fileHash().orElse(null))
                .setReducedBy(workout.reducedBy().orElse(null));
        totals(workout.totals(), written);
        effort(workout.effort(), written);
        output(workout.output(), written);
        race(workout.race(), written);
        return written.build();
    }

    private static void totals(Body.Totals totals, Workout.Builder written) {
        written.setDistanceM(orNull(totals.distanceM()))
                .setAscentM(orNull(totals.ascentM()))
                .setDescentM(orNull(totals.descentM()))
                .setTrail(totals.trail());
    }

    private static void effort(Body.Effort effort, Workout.Builder written) {
        var zones = Optional.of(effort.zoneSeconds()).filter(seconds -> !seconds.isEmpty());
        written.setHeartRate(effort.heartRate().map(WorkoutWriter::heartRate).orElse(null))
                .setZoneSeconds(zones.map(List::copyOf).orElse(null))
                .setAverageBpm(orNull(effort.averageBpm()))
                .setMaxBpm(orNull(effort.maxBpm()))
                .setRpe(orNull(effort.rpe()));
    }

    private static void output(Body.Output output, Workout.Builder written) {
        written.setNormalizedPowerW(orNull(output.normalizedPowerW()))
                .setNormalizedGradedSpeedMps(orNull(output.normalizedGradedSpeedMps()))
                .setSpeedP50Mps(orNull(output.speedP50Mps()))
                .setSpeedP95Mps(orNull(output.speedP95Mps()))
                .setTemperatureC(orNull(output.temperatureC()))
                .setHalves(output.halves().map(WorkoutWriter::halves).orElse(null))
                .setDoubtful(output.doubtful());
    }

    private static void race(Optional<Body.RaceMark> race, Workout.Builder written) {
        written.setRace(race.isPresent());
        race.ifPresent(mark -> written.setRaceType(RaceType.valueOf(mark.raceType()))
                .setOfficialTimeS(orNull(mark.officialTimeS()))
                .setCoveredShare(orNull(mark.coveredShare())));
    }

    private static HeartRate heartRate(Body.HeartRate heartRate) {
        return HeartRate.newBuilder()
                .setLowestBpm(heartRate.lowestBpm())
                .setSecondsPerBpm(heartRate.secondsPerBpm())
                .setCoveragePermille(heartRate.coveragePermille())
                .setSensor(HeartRateSensor.valueOf(heartRate.sensor()))
                .setP95Bpm(orNull(heartRate.p95Bpm()))
                .setCadenceLockSuspected(heartRate.cadenceLockSuspected())
                .build();
    }

    private static Halves halves(Body.Halves halves) {
        return new Halves(halves.firstOutput(), halves.firstBpm(), halves.secondOutput(), halves.secondBpm());
    }

    private static Leg leg(Body.Leg leg) {
        return Leg.newBuilder()
                .setSport(Sport.valueOf(leg.sport()))
                .setElapsedS(leg.elapsedS())
                .setMovingS(leg.movingS())
                .setDistanceM(orNull(leg.distanceM()))
                .setHeartRate(leg.heartRate().map(WorkoutWriter::heartRate).orElse(null))
                .setAverageBpm(orNull(leg.averageBpm()))
                .setNormalizedPowerW(orNull(leg.normalizedPowerW()))
                .setNormalizedGradedSpeedMps(orNull(leg.normalizedGradedSpeedMps()))
                .build();
    }
}
