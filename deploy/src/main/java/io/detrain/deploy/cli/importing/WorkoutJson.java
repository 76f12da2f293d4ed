package io.detrain.deploy.cli.importing;

import io.detrain.ingest.intake.Body;

/** The fields of a workout. */
final class WorkoutJson {

    private WorkoutJson() {}

    static void write(Body.Workout workout, JsonFields fields) {
        fields.node().put("sport", workout.sport());
        fields.put("sessionKind", workout.sessionKind());
        fields.put("durationS", workout.elapsedS());
        fields.put("movingS", workout.movingS());
        totals(workout.totals(), fields);
        effort(workout.effort(), fields);
        output(workout.output(), fields);
        workout.race().ifPresent(race -> race(race, fields));
        fields.texts("muscleGroups", workout.muscleGroups());
        fields.objects("legs", workout.legs(), WorkoutJson::leg);
        fields.texts("streams", workout.streams());
        fields.objects("origins", workout.origins(), (origin, each) -> {
            each.put("source", origin.source());
            each.put("id", origin.id());
        });
        fields.put("fileHash", workout.fileHash());
        fields.put("reducedBy", workout.reducedBy());
    }

    private static void totals(Body.Totals totals, JsonFields fields) {
        fields.put("distanceM", totals.distanceM());
        fields.put("ascentM", totals.ascentM());
        fields.put("descentM", totals.descentM());
        fields.put("trail", totals.trail());
    }

    private static void effort(Body.Effort effort, JsonFields fields) {
        fields.object("heartRate", effort.heartRate(), WorkoutJson::heartRate);
        if (!effort.zoneSeconds().isEmpty()) {
            fields.numbers("zoneSeconds", effort.zoneSeconds());
        }
        fields.put("averageHeartRateBpm", effort.averageBpm());
        fields.put("maxHeartRateBpm", effort.maxBpm());
        fields.put("rpe", effort.rpe());
    }

    private static void heartRate(Body.HeartRate heartRate, JsonFields fields) {
        fields.put("lowestBpm", heartRate.lowestBpm());
        fields.numbers("secondsPerBpm", heartRate.secondsPerBpm());
        fields.put("coveragePermille", heartRate.coveragePermille());
        fields.put("sensor", heartRate.sensor());
        fields.put("p95Bpm", heartRate.p95Bpm());
        fields.put("cadenceLockSuspected", heartRate.cadenceLockSuspected());
    }

    private static void output(Body.Output output, JsonFields fields) {
        fields.put("normalizedPowerW", output.normalizedPowerW());
        fields.put("normalizedGradedSpeedMps", output.normalizedGradedSpeedMps());
        fields.put("speedP50Mps", output.speedP50Mps());
        fields.put("speedP95Mps", output.speedP95Mps());
        fields.put("temperatureC", output.temperatureC());
        fields.texts("doubtful", output.doubtful());
        fields.object("halves", output.halves(), (halves, each) -> {
            each.put("firstOutput", halves.firstOutput());
            each.put("firstBpm", halves.firstBpm());
            each.put("secondOutput", halves.secondOutput());
            each.put("secondBpm", halves.secondBpm());
        });
    }

    private static void race(Body.RaceMark race, JsonFields fields) {
        fields.put("race", true);
        fields.put("raceType", race.raceType());
        fields.put("officialTimeS", race.officialTimeS());
        fields.put("coveredShare", race.coveredShare());
    }

    private static void leg(Body.Leg leg, JsonFields fields) {
        fields.put("sport", leg.sport());
        fields.put("durationS", leg.elapsedS());
        fields.put("movingS", leg.movingS());
        fields.put("distanceM", leg.distanceM());
        fields.object("heartRate", leg.heartRate(), WorkoutJson::heartRate);
        fields.put("averageHeartRateBpm", leg.averageBpm());
        fields.put("normalizedPowerW", leg.normalizedPowerW());
        fields.put("normalizedGradedSpeedMps", leg.normalizedGradedSpeedMps());
    }
}
