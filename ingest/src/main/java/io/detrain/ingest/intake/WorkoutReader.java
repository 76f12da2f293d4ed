package io.detrain.ingest.intake;

import io.detrain.schemas.AthleteKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the body of a workout. Bounds: the longest event is a week, the fastest sport goes downhill. */
final class WorkoutReader {

    static final long LONGEST_S = 604_800; // 7 days
    static final double FARTHEST_M = 3_000_000;
    static final double HIGHEST_CLIMB_M = 100_000;
    static final int LEAST_BPM = 30;
    static final int MOST_BPM = 230;
    private static final double MOST_WATTS = 2_500;
    private static final double FASTEST_MPS = 40;
    private static final double FASTEST_GRADED_MPS = 12.5;
    private static final int MOST_LEGS = 50;
    private static final Pattern REDUCED_BY = Pattern.compile("[A-Za-z0-9.+_-]{1,64}");

    private WorkoutReader() {}

    static Body workout(Fields fields, When when) {
        var elapsedS = fields.requiredWhole("durationS", 1, LONGEST_S);
        return new Body.Workout(
                fields.requiredChoice("sport", Vocabulary.SPORTS),
                fields.choice("sessionKind", Vocabulary.SESSION_KINDS).orElse(Vocabulary.UNKNOWN),
                elapsedS,
                moving(fields, elapsedS),
                totals(fields),
                effort(fields, elapsedS),
                output(fields),
                race(fields),
                fields.choices("muscleGroups", Vocabulary.MUSCLE_GROUPS),
                fields.objects("legs", MOST_LEGS).stream()
                        .map(WorkoutReader::leg)
                        .toList(),
                fields.choices("streams", Vocabulary.STREAMS),
                fields.objects("origins", 10).stream()
                        .map(WorkoutReader::origin)
                        .toList(),
                fileHash(fields),
                reducedBy(fields));
    }

    private static long moving(Fields fields, long elapsedS) {
        var movingS = fields.whole("movingS", 0, LONGEST_S).orElse(elapsedS);
        if (movingS > elapsedS) {
            fields.fault("conflict", "movingS", "must be at most durationS");
        }
        return movingS;
    }

    private static Body.Totals totals(Fields fields) {
        return new Body.Totals(
                fields.number("distanceM", 0, FARTHEST_M),
                fields.number("ascentM", 0, HIGHEST_CLIMB_M),
                fields.number("descentM", 0, HIGHEST_CLIMB_M),
                fields.flag("trail").orElse(false));
    }

    private static Body.Effort effort(Fields fields, long elapsedS) {
        var averageBpm = bpm(fields, "averageHeartRateBpm");
        var maxBpm = bpm(fields, "maxHeartRateBpm");
        if (averageBpm.isPresent() && maxBpm.isPresent() && averageBpm.getAsInt() > maxBpm.getAsInt()) {
            fields.fault("conflict", "averageHeartRateBpm", "must be at most maxHeartRateBpm");
        }
        return new Body.Effort(
                heartRate(fields, elapsedS),
                fields.integers("zoneSeconds", 10, 0, (int) LONGEST_S),
                averageBpm,
                maxBpm,
                fields.number("rpe", 0, 10));
    }

    private static Optional<Body.HeartRate> heartRate(Fields fields, long elapsedS) {
        return fields.object("heartRate").map(stream -> {
            var lowestBpm = (int) stream.requiredWhole("lowestBpm", LEAST_BPM, MOST_BPM);
            var seconds = histogram(stream, lowestBpm, elapsedS);
            var read = new Body.HeartRate(
                    lowestBpm,
                    seconds,
                    (int) stream.requiredWhole("coveragePermille", 0, 1_000),
                    stream.choice("sensor", Vocabulary.SENSORS).orElse(Vocabulary.UNKNOWN),
                    bpm(stream, "p95Bpm"),
                    stream.flag("cadenceLockSuspected").orElse(false));
            stream.refuseOthers();
            return read;
        });
    }

    private static List<Integer> histogram(Fields stream, int lowestBpm, long elapsedS) {
        if (!stream.has("secondsPerBpm")) {
            stream.fault("missing", "secondsPerBpm", "is required");
        }
        var seconds = stream.integers("secondsPerBpm", MOST_BPM - lowestBpm + 1, 0, (int) LONGEST_S);
        // a minute of slack: watches round each bin, and end a recording after its last whole second
        if (seconds.stream().mapToLong(Integer::longValue).sum() > elapsedS + 60) {
            stream.fault("conflict", "secondsPerBpm", "must sum to durationS or less");
        }
        return seconds;
    }

    private static Body.Output output(Fields fields) {
        return new Body.Output(
                fields.number("normalizedPowerW", 0, MOST_WATTS),
                fields.number("normalizedGradedSpeedMps", 0, FASTEST_GRADED_MPS),
                fields.number("speedP50Mps", 0, FASTEST_MPS),
                fields.number("speedP95Mps", 0, FASTEST_MPS),
                fields.number("temperatureC", -60, 60),
                fields.object("halves").map(WorkoutReader::halves),
                fields.choices("doubtful", Vocabulary.DOUBTFUL));
    }

    private static Body.Halves halves(Fields fields) {
        var halves = new Body.Halves(
                fields.requiredNumber("firstOutput", 0, MOST_WATTS),
                fields.requiredNumber("firstBpm", LEAST_BPM, MOST_BPM),
                fields.requiredNumber("secondOutput", 0, MOST_WATTS),
                fields.requiredNumber("secondBpm", LEAST_BPM, MOST_BPM));
        fields.refuseOthers();
        return halves;
    }

    private static Optional<Body.RaceMark> race(Fields fields) {
        var mark = new Body.RaceMark(
                fields.choice("raceType", Vocabulary.RACE_TYPES).orElse(Vocabulary.UNKNOWN),
                fields.whole("officialTimeS", 1, LONGEST_S),
                fields.number("coveredShare", 0, 1));
        if (fields.flag("race").orElse(false)) {
            return Optional.of(mark);
        }
        List.of("raceType", "officialTimeS", "coveredShare").stream()
                .filter(fields::has)
                .forEach(name -> fields.fault("conflict", name, "goes with race: true alone"));
        return Optional.empty();
    }

    private static Body.Leg leg(Fields fields) {
        var elapsedS = fields.requiredWhole("durationS", 1, LONGEST_S);
        var leg = new Body.Leg(
                fields.requiredChoice("sport", Vocabulary.SPORTS),
                elapsedS,
                moving(fields, elapsedS),
                fields.number("distanceM", 0, FARTHEST_M),
                heartRate(fields, elapsedS),
                bpm(fields, "averageHeartRateBpm"),
                fields.number("normalizedPowerW", 0, MOST_WATTS),
                fields.number("normalizedGradedSpeedMps", 0, FASTEST_GRADED_MPS));
        fields.refuseOthers();
        return leg;
    }

    private static Body.Origin origin(Fields fields) {
        var origin = new Body.Origin(
                EventReader.source(fields), fields.required("id", AthleteKey::isId, "bad_id", EventReader.ID_RULE));
        fields.refuseOthers();
        return origin;
    }

    private static Optional<String> fileHash(Fields fields) {
        return fields.text("fileHash")
                .filter(hash -> hash.matches("[0-9a-f]{64}")
                        || fields.refuse("malformed", "fileHash", "must be 64 hexadecimal digits in lower case")
                                .isPresent());
    }

    private static Optional<String> reducedBy(Fields fields) {
        return fields.text("reducedBy")
                .filter(version -> REDUCED_BY.matcher(version).matches()
                        || fields.refuse("malformed", "reducedBy", "must be 1 to 64 letters, digits and .+_-")
                                .isPresent());
    }

    private static OptionalInt bpm(Fields fields, String name) {
        return fields.integer(name, LEAST_BPM, MOST_BPM);
    }
}
