package io.detrain.streams.wire;

import static io.detrain.streams.wire.Absent.measured;
import static io.detrain.streams.wire.Absent.real;
import static io.detrain.streams.wire.Absent.symbol;
import static io.detrain.streams.wire.Absent.whole;
import static io.detrain.streams.wire.Absent.wholeLong;

import io.detrain.schemas.avro.Halves;
import io.detrain.schemas.avro.HeartRate;
import io.detrain.schemas.avro.HeartRateSensor;
import io.detrain.schemas.avro.Leg;
import io.detrain.schemas.avro.Workout;
import io.detrain.streams.load.HeartRateHistogram;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.training.Fact;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the workout of an event. */
final class WorkoutReader {

    private WorkoutReader() {}

    static Fact read(Workout workout) {
        return new Fact.Workout(
                sport(workout.getSport()),
                symbol(SessionKind.class, workout.getSessionKind().name(), SessionKind.UNKNOWN),
                workout.getElapsedS(),
                workout.getMovingS(),
                real(workout.getDistanceM()),
                real(workout.getAscentM()),
                real(workout.getDescentM()),
                heartRate(workout.getHeartRate()),
                Optional.ofNullable(workout.getZoneSeconds()).orElse(List.of()),
                whole(workout.getAverageBpm()),
                whole(workout.getMaxBpm()),
                real(workout.getRpe()),
                real(workout.getNormalizedPowerW()),
                real(workout.getNormalizedGradedSpeedMps()),
                Set.copyOf(workout.getMuscleGroups()),
                race(workout),
                workout.getTrail(),
                workout.getLegs().stream().map(WorkoutReader::leg).toList(),
                Set.copyOf(workout.getStreams()),
                workout.getOrigins().stream()
                        .map(origin -> new Fact.Origin(origin.getSource(), origin.getId()))
                        .toList(),
                Optional.ofNullable(workout.getFileHash()),
                pacing(workout),
                new Fact.Reduced(Optional.ofNullable(workout.getReducedBy()), Set.copyOf(workout.getDoubtful())));
    }

    private static Fact.Pacing pacing(Workout workout) {
        Halves halves = workout.getHalves();
        return new Fact.Pacing(
                real(workout.getSpeedP50Mps()),
                real(workout.getSpeedP95Mps()),
                real(workout.getTemperatureC()),
                halves == null ? OptionalDouble.empty() : perBeat(halves.getFirstOutput(), halves.getFirstBpm()),
                halves == null ? OptionalDouble.empty() : perBeat(halves.getSecondOutput(), halves.getSecondBpm()));
    }

    private static OptionalDouble perBeat(double output, double bpm) {
        return measured(bpm) > 0 ? OptionalDouble.of(measured(output) / bpm) : OptionalDouble.empty();
    }

    static Sport sport(io.detrain.schemas.avro.Sport sport) {
        return symbol(Sport.class, sport.name(), Sport.OTHER);
    }

    static RaceType raceType(io.detrain.schemas.avro.RaceType type) {
        return symbol(RaceType.class, type.name(), RaceType.UNKNOWN);
    }

    private static Optional<HeartRateHistogram> heartRate(@Nullable HeartRate heartRate) {
        return Optional.ofNullable(heartRate)
                .map(each -> new HeartRateHistogram(
                        each.getLowestBpm(),
                        each.getSecondsPerBpm(),
                        each.getCoveragePermille(),
                        each.getSensor() == HeartRateSensor.CHEST,
                        each.getCadenceLockSuspected()));
    }

    private static Optional<Fact.RaceMark> race(Workout workout) {
        return workout.getRace()
                ? Optional.of(new Fact.RaceMark(
                        raceType(workout.getRaceType()),
                        wholeLong(workout.getOfficialTimeS()),
                        real(workout.getCoveredShare())))
                : Optional.empty();
    }

    private static Fact.Leg leg(Leg leg) {
        return new Fact.Leg(
                sport(leg.getSport()),
                leg.getElapsedS(),
                leg.getMovingS(),
                real(leg.getDistanceM()),
                heartRate(leg.getHeartRate()),
                whole(leg.getAverageBpm()),
                real(leg.getNormalizedPowerW()),
                real(leg.getNormalizedGradedSpeedMps()));
    }
}
