package io.detrain.streams.training;

import io.detrain.streams.load.Effort;
import io.detrain.streams.load.HeartRateHistogram;
import io.detrain.streams.load.Load;
import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.SessionRpe;
import io.detrain.streams.performance.Decoupling;
import io.detrain.streams.performance.EfficiencyFactor;
import io.detrain.streams.performance.PerceivedCost;
import io.detrain.streams.performance.PerformanceSettings;
import io.detrain.streams.performance.SteadySession;
import io.detrain.streams.rule.Session;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads off a workout what later days compare it by: distance, intensity, and what it says of performance. */
record MeasuredSession(Fact.Workout workout, RaceFacts race, Effort effort, Load load) {

    private static final PerformanceSettings SETTINGS = PerformanceSettings.DEFAULT;
    private static final double MILLI = 1000;
    private static final double HUNDRED = 100;
    private static final double EPSILON = 1e-6;

    Session session(long runDecimetres) {
        boolean steady = isSteady();
        return new Session(
                workout.sport(),
                race.isRace(),
                runDecimetres,
                race.isAbandoned() || race.isRace() ? SessionKind.RACE : workout.kind(),
                whole(intensity(), MILLI),
                steady ? whole(efficiency(), MILLI) : Session.NONE,
                race.isRace() ? Session.NONE : whole(perceivedCost(), HUNDRED),
                steady ? whole(decoupling(), MILLI / HUNDRED) : Session.NONE,
                whole(workout.pacing().celsius(), 1),
                load.raw().isPair(),
                load.raw().first() != LoadMethod.UNKNOWN
                        && load.method() != load.raw().first());
    }

    private static int whole(OptionalDouble value, double parts) {
        return value.isPresent() ? (int) StrictMath.floor(value.getAsDouble() * parts + EPSILON) : Session.NONE;
    }

    /** Of what was measured; a guess or an answer says nothing of it (rulings.md 18). */
    private OptionalDouble intensity() {
        return load.method().measuresIntensity() && effort.hours() > 0
                ? OptionalDouble.of(Load.intensity(load.units(), effort.hours()))
                : OptionalDouble.empty();
    }

    private boolean isSteady() {
        var pacing = workout.pacing();
        return !race.isRace()
                && new SteadySession(
                                effort.seconds(),
                                intensity(),
                                pacing.medianMps(),
                                pacing.fastMps(),
                                OptionalDouble.empty())
                        .isSteady(OptionalDouble.empty(), SETTINGS.steady());
    }

    private OptionalDouble efficiency() {
        Optional<Double> bpm = meanBpm().filter(mean -> mean > 0);
        if (bpm.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (workout.sport().isRun() && workout.normalizedGradedSpeedMps().isPresent()) {
            return OptionalDouble.of(
                    EfficiencyFactor.run(workout.normalizedGradedSpeedMps().getAsDouble(), bpm.get()));
        }
        return workout.normalizedPowerW().isPresent()
                ? OptionalDouble.of(
                        EfficiencyFactor.ride(workout.normalizedPowerW().getAsDouble(), bpm.get()))
                : OptionalDouble.empty();
    }

    private Optional<Double> meanBpm() {
        OptionalDouble stream =
                workout.heartRate().map(HeartRateHistogram::meanBpm).orElse(OptionalDouble.empty());
        if (stream.isPresent()) {
            return Optional.of(stream.getAsDouble());
        }
        return workout.averageBpm().isPresent()
                ? Optional.of((double) workout.averageBpm().getAsInt())
                : Optional.empty();
    }

    private OptionalDouble perceivedCost() {
        double rpe = workout.rpe().orElse(0);
        return rpe > 0 && load.external().isPresent()
                ? PerceivedCost.of(
                        SessionRpe.points(rpe, effort.seconds() / 60.0),
                        load.external().getAsDouble())
                : OptionalDouble.empty();
    }

    private OptionalDouble decoupling() {
        var pacing = workout.pacing();
        return pacing.firstHalf().orElse(0) > 0 && pacing.secondHalf().isPresent()
                ? OptionalDouble.of(Decoupling.of(
                                pacing.firstHalf().getAsDouble(),
                                pacing.secondHalf().getAsDouble())
                        .percent())
                : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return "MeasuredSession";
    }
}
