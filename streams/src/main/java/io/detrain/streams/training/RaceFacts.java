package io.detrain.streams.training;

import io.detrain.streams.plan.RaceType;
import io.detrain.streams.rule.Raced;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** What is known of a workout as a race: the recording's own mark, overruled by what was declared (rulings.md 43). */
record RaceFacts(
        boolean isRace,
        boolean isAbandoned,
        RaceType type,
        Optional<LocalDate> declaredDate,
        OptionalLong officialTimeS,
        OptionalDouble declaredDistanceM,
        OptionalDouble ascentM,
        OptionalDouble rpe,
        boolean trail,
        double covered,
        Raced.Result result) {

    private static final double LEAST_COVERED = 0.30;

    /** Facts of a recording with its declarations, the most telling first. */
    static RaceFacts of(Fact.Workout workout, List<Fact.Race> declared) {
        Optional<Fact.RaceMark> mark = workout.race();
        boolean called = mark.isPresent() || !declared.isEmpty();
        double covered = first(declared, race -> boxed(race.coveredShare()))
                .or(() -> mark.flatMap(it -> boxed(it.coveredShare())))
                .orElse(1.0);
        return new RaceFacts(
                called && covered >= LEAST_COVERED,
                called && covered < LEAST_COVERED,
                type(mark, declared),
                first(declared, race -> Optional.of(race.raceDate())),
                time(mark, declared),
                unboxed(first(declared, race -> boxed(race.distanceM()))),
                unboxed(first(declared, race -> boxed(race.ascentM()))),
                workout.rpe().isPresent() ? workout.rpe() : unboxed(first(declared, race -> boxed(race.rpe()))),
                workout.trail() || declared.stream().anyMatch(Fact.Race::trail),
                covered,
                first(declared, Fact.Race::metGoal)
                        .map(met -> met ? Raced.Result.GOOD : Raced.Result.NOT_GOOD)
                        .orElse(Raced.Result.UNKNOWN));
    }

    /** Whether it was run to the end. */
    boolean isFinished() {
        return covered >= 1;
    }

    /** The distance that was covered: as recorded or by its share if not to the end, else as declared. */
    OptionalDouble distanceM(Fact.Workout workout) {
        if (declaredDistanceM.isEmpty() || (!isFinished() && workout.distanceM().isPresent())) {
            return workout.distanceM();
        }
        return OptionalDouble.of(declaredDistanceM.getAsDouble() * Math.min(1, covered));
    }

    private static RaceType type(Optional<Fact.RaceMark> mark, List<Fact.Race> declared) {
        return first(declared, race -> named(race.type()))
                .or(() -> mark.flatMap(it -> named(it.type())))
                .orElse(RaceType.UNKNOWN);
    }

    private static OptionalLong time(Optional<Fact.RaceMark> mark, List<Fact.Race> declared) {
        return declared.stream()
                .map(Fact.Race::officialTimeS)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .or(() -> mark.map(Fact.RaceMark::officialTimeS))
                .orElse(OptionalLong.empty());
    }

    private static Optional<RaceType> named(RaceType type) {
        return type == RaceType.UNKNOWN || type.isDeclaredEnd() ? Optional.empty() : Optional.of(type);
    }

    private static <T> Optional<T> first(List<Fact.Race> declared, Function<Fact.Race, Optional<T>> value) {
        return declared.stream().map(value).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static OptionalDouble unboxed(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    @Override
    public String toString() {
        return "RaceFacts";
    }
}
