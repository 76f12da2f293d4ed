package io.detrain.bench.core;

import io.detrain.bench.life.Memory;
import io.detrain.bench.life.Past;
import io.detrain.bench.life.RawMemory;
import io.detrain.bench.life.Runner;
import io.detrain.bench.life.Wire;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.streams.training.Coach;
import io.detrain.streams.training.Decision;
import io.detrain.streams.training.RuleSet;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.EventReader;
import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/** A full athlete on the morning of a day, and what may come. */
final class Scene {

    static final LocalDate TODAY = Runner.FIRST.plusDays(Past.FULL_DAYS - 1);

    private static final int OTHERS = 4096; // more than a reader remembers of what it has read

    private static final Runner RUNNER = Runner.of(0, 1);

    private final Wire wire = new Wire();
    private final Coach coach = new Coach(RuleSet.standard());

    final EventReader reader = wire.reader();
    final Memory rows;
    final RawMemory rawRows;
    final byte[] state;
    final List<byte[]> rawWorkouts;
    final TrainingEvent variability;
    final TrainingEvent workout;
    final TrainingEvent yesterday;
    final TrainingEvent old;
    final TrainingEvent edit;
    final TrainingEvent retraction;

    Scene() {
        var past = new Past(RUNNER, TODAY, wire);
        List.of(RUNNER.resting(TODAY), RUNNER.sleep(TODAY), RUNNER.wellness(TODAY))
                .forEach(past::hears);
        rows = past.rows();
        rawRows = past.rawRows();
        state = StateCodec.encode(past.ledger());
        variability = read(RUNNER.variability(TODAY));
        workout = read(RUNNER.workout(TODAY));
        rawWorkouts = LongStream.rangeClosed(1, OTHERS)
                .mapToObj(revision -> wire.bytes(Runner.revised(RUNNER.workout(TODAY), revision)))
                .toList();
        yesterday = read(RUNNER.extraWorkout(TODAY.minusDays(1)));
        old = read(RUNNER.extraWorkout(TODAY.minusDays(59)));
        var trained = RUNNER.trains(TODAY.minusDays(10)) ? TODAY.minusDays(10) : TODAY.minusDays(11);
        edit = read(Runner.edited(RUNNER.workout(trained)));
        retraction = read(Runner.retracted(RUNNER.workout(trained)));
    }

    /** The state after an event of this morning. */
    byte[] after(TrainingEvent event) {
        return encoded(coach.decide(StateCodec.decode(state), rows, event));
    }

    /** The same with remembered events that are read from their bytes, as the store gives them. */
    byte[] afterWithRawRows(TrainingEvent event) {
        return encoded(coach.decide(StateCodec.decode(state), rawRows, event));
    }

    byte[] nextDay() {
        return encoded(coach.openDay(StateCodec.decode(state), rows, TODAY.plusDays(1)));
    }

    private static byte[] encoded(Decision decision) {
        return StateCodec.encode(decision.ledger());
    }

    private TrainingEvent read(AthleteEvent event) {
        return reader.read(wire.bytes(event));
    }
}
