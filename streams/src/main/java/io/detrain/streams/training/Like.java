package io.detrain.streams.training;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A workout as one that was done before, on another date and under a name of its own.
 *
 * @param past id of the one that was done
 */
public record Like(String past, String id, LocalDate localDate) {

    /** The workout itself; empty if nothing of the kind is remembered. */
    public Optional<TrainingEvent> among(Rows rows) {
        return rows.byId(past)
                .filter(event -> event.fact() instanceof Fact.Workout)
                .map(this::moved);
    }

    private TrainingEvent moved(TrainingEvent event) {
        long days = ChronoUnit.DAYS.between(event.localDate(), localDate);
        return new TrainingEvent(
                id,
                0,
                "",
                localDate,
                event.at().atZone(event.zone()).plusDays(days).toInstant(), // by the clock on the wall
                event.zone(),
                event.source(),
                event.device(),
                false,
                anew((Fact.Workout) event.fact()));
    }

    /** Without what makes a recording a copy of the other. */
    private static Fact.Workout anew(Fact.Workout done) {
        return new Fact.Workout(
                done.sport(),
                done.kind(),
                done.elapsedS(),
                done.movingS(),
                done.distanceM(),
                done.ascentM(),
                done.descentM(),
                done.heartRate(),
                done.zoneSeconds(),
                done.averageBpm(),
                done.maxBpm(),
                done.rpe(),
                done.normalizedPowerW(),
                done.normalizedGradedSpeedMps(),
                done.muscleGroups(),
                done.race(),
                done.trail(),
                done.legs(),
                done.streams(),
                List.of(),
                Optional.empty(),
                done.pacing(),
                done.reduced());
    }
}
