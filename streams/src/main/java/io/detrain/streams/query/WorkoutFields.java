package io.detrain.streams.query;

import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.training.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a workout that was not done: what somebody can say beforehand, without a recording. */
final class WorkoutFields {

    static final long LONGEST_S = 604_800; // 7 days
    static final double FARTHEST_M = 3_000_000;
    static final double HIGHEST_CLIMB_M = 100_000;
    private static final Set<String> MUSCLES = Set.of("UPPER", "LOWER", "CORE", "FULL");

    private WorkoutFields() {}

    static Optional<Fact.Workout> read(JsonFields fields) {
        var elapsedS = fields.requiredWhole("durationS", 1, LONGEST_S);
        var sport = fields.requiredChoice("sport", Sport.class);
        var workout = new Fact.Workout(
                sport.orElse(Sport.UNKNOWN),
                fields.choice("sessionKind", SessionKind.class).orElse(SessionKind.UNKNOWN),
                elapsedS,
                moving(fields, elapsedS),
                fields.number("distanceM", 0, FARTHEST_M),
                fields.number("ascentM", 0, HIGHEST_CLIMB_M),
                fields.number("descentM", 0, HIGHEST_CLIMB_M),
                Optional.empty(),
                fields.integers("zoneSeconds", 10, 0, (int) LONGEST_S),
                fields.integer("averageHeartRateBpm", 30, 230),
                fields.integer("maxHeartRateBpm", 30, 230),
                fields.number("rpe", 0, 10),
                fields.number("normalizedPowerW", 0, 2_500),
                fields.number("normalizedGradedSpeedMps", 0, 12.5),
                fields.words("muscleGroups", MUSCLES),
                race(fields),
                fields.flag("trail").orElse(false),
                List.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Fact.Pacing.NONE);
        return sport.map(_ -> workout);
    }

    private static long moving(JsonFields fields, long elapsedS) {
        var movingS = fields.whole("movingS", 0, LONGEST_S).orElse(elapsedS);
        if (movingS > elapsedS) {
            fields.fault("movingS", "must be at most durationS");
        }
        return movingS;
    }

    private static Optional<Fact.RaceMark> race(JsonFields fields) {
        var mark = new Fact.RaceMark(
                fields.choice("raceType", RaceType.class).orElse(RaceType.UNKNOWN),
                fields.whole("officialTimeS", 1, LONGEST_S),
                fields.number("coveredShare", 0, 1));
        if (fields.flag("race").orElse(false)) {
            return Optional.of(mark);
        }
        Stream.of("raceType", "officialTimeS", "coveredShare")
                .filter(fields::has)
                .forEach(name -> fields.fault(name, "goes with race: true alone"));
        return Optional.empty();
    }
}
