package io.detrain.streams.training;

import io.detrain.streams.load.HeartRateHistogram;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** One workout out of several recordings: what the counted one lacks is taken from the best copy that has it. */
final class Merged {

    private Merged() {}

    /** @param leastCoverage share of the time below which heart rate tells nothing */
    static Fact.Workout of(Group group, double leastCoverage) {
        Fact.Workout merged = group.canonical().workout();
        for (Recording copy : group.copies()) {
            merged = filled(merged, copy.workout(), leastCoverage);
        }
        return merged;
    }

    private static Fact.Workout filled(Fact.Workout it, Fact.Workout other, double leastCoverage) {
        boolean parts = it.sport() == Sport.MULTISPORT != (other.sport() == Sport.MULTISPORT);
        return parts ? withRace(it, other) : withAll(it, other, leastCoverage);
    }

    /** A leg says nothing of the whole but that it was a race. */
    private static Fact.Workout withRace(Fact.Workout it, Fact.Workout other) {
        return copy(it, it, it.heartRate(), it.race().isPresent() ? it.race() : other.race());
    }

    private static Fact.Workout withAll(Fact.Workout it, Fact.Workout other, double leastCoverage) {
        return copy(it, other, heartRate(it, other, leastCoverage), race(it.race(), other.race()));
    }

    /** Its own, unless that tells nothing and the other's covers more (science.md 8.4). */
    private static Optional<HeartRateHistogram> heartRate(Fact.Workout it, Fact.Workout other, double leastCoverage) {
        return coverage(it) >= 1000 * leastCoverage || coverage(it) >= coverage(other)
                ? it.heartRate()
                : other.heartRate();
    }

    private static int coverage(Fact.Workout it) {
        return it.heartRate().map(HeartRateHistogram::coveragePermille).orElse(-1);
    }

    private static Fact.Workout copy(
            Fact.Workout it, Fact.Workout other, Optional<HeartRateHistogram> heartRate, Optional<Fact.RaceMark> race) {
        return new Fact.Workout(
                it.sport() == Sport.UNKNOWN || it.sport() == Sport.OTHER
                        ? known(it.sport(), other.sport())
                        : it.sport(),
                it.kind() == SessionKind.UNKNOWN ? other.kind() : it.kind(),
                it.elapsedS(),
                it.movingS(),
                or(it.distanceM(), other.distanceM()),
                or(it.ascentM(), other.ascentM()),
                or(it.descentM(), other.descentM()),
                heartRate,
                it.zoneSeconds().isEmpty() ? other.zoneSeconds() : it.zoneSeconds(),
                or(it.averageBpm(), other.averageBpm()),
                or(it.maxBpm(), other.maxBpm()),
                or(it.rpe(), other.rpe()),
                or(it.normalizedPowerW(), other.normalizedPowerW()),
                or(it.normalizedGradedSpeedMps(), other.normalizedGradedSpeedMps()),
                it.muscleGroups().isEmpty() ? other.muscleGroups() : it.muscleGroups(),
                race,
                it.trail() || other.trail(),
                it.legs().isEmpty() ? other.legs() : it.legs(),
                it.streams(),
                it.origins(),
                it.fileHash(),
                it.pacing().equals(Fact.Pacing.NONE) ? other.pacing() : it.pacing(),
                reduced(it, other));
    }

    /** A doubt goes with the number that it is of. */
    private static Fact.Reduced reduced(Fact.Workout it, Fact.Workout other) {
        Set<String> doubtful = new HashSet<>();
        doubt(doubtful, "POWER", isOwn(it.normalizedPowerW(), other.normalizedPowerW()) ? it : other);
        doubt(doubtful, "SPEED", isOwn(it.normalizedGradedSpeedMps(), other.normalizedGradedSpeedMps()) ? it : other);
        return new Fact.Reduced(it.reduced().by().or(other.reduced()::by), doubtful);
    }

    private static boolean isOwn(OptionalDouble it, OptionalDouble other) {
        return it.isPresent() || other.isEmpty();
    }

    private static void doubt(Set<String> doubtful, String what, Fact.Workout whose) {
        if (whose.reduced().doubtful().contains(what)) {
            doubtful.add(what);
        }
    }

    private static Sport known(Sport it, Sport other) {
        return other == Sport.UNKNOWN ? it : other;
    }

    private static Optional<Fact.RaceMark> race(Optional<Fact.RaceMark> it, Optional<Fact.RaceMark> other) {
        if (it.isEmpty() || other.isEmpty()) {
            return it.or(() -> other);
        }
        Fact.RaceMark first = it.get();
        Fact.RaceMark second = other.get();
        return Optional.of(new Fact.RaceMark(
                first.type() == RaceType.UNKNOWN ? second.type() : first.type(),
                first.officialTimeS().isPresent() ? first.officialTimeS() : second.officialTimeS(),
                or(first.coveredShare(), second.coveredShare())));
    }

    private static OptionalDouble or(OptionalDouble it, OptionalDouble other) {
        return it.isPresent() ? it : other;
    }

    private static OptionalInt or(OptionalInt it, OptionalInt other) {
        return it.isPresent() ? it : other;
    }
}
