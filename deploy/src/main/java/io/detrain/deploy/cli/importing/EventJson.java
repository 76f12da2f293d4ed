package io.detrain.deploy.cli.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.detrain.ingest.intake.Body;
import io.detrain.ingest.intake.Event;

/** Writes an event as the JSON door reads it, so that nothing is lost between a file and the log. */
final class EventJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventJson() {}

    static ObjectNode of(Event event) {
        var fields = new JsonFields(JSON.createObjectNode());
        fields.put("type", type(event.body()));
        fields.put("athlete", event.athlete());
        fields.put("id", event.id());
        fields.put("revision", event.revision());
        fields.put("occurredAt", event.occurredAt().toString());
        fields.put("zone", event.zone().getId());
        fields.put("localDate", event.localDate().toString());
        fields.put("source", event.source());
        fields.put("device", event.device());
        body(event.body(), fields);
        return fields.node();
    }

    private static String type(Body body) {
        return switch (body) {
            case Body.Workout _ -> "workout";
            case Body.Race _ -> "race";
            case Body.Wellness _ -> "wellness";
            case Body.Sleep _ -> "sleep";
            case Body.HeartRateVariability _ -> "heartRateVariability";
            case Body.RestingHeartRate _ -> "restingHeartRate";
            case Body.Context _ -> "context";
            case Body.Profile _ -> "profile";
            case Body.Answer _ -> "answer";
            case Body.Heartbeat _ -> "heartbeat";
            case Body.Retraction _ -> "retraction";
        };
    }

    private static void body(Body body, JsonFields fields) {
        switch (body) {
            case Body.Workout workout -> WorkoutJson.write(workout, fields);
            case Body.Race race -> race(race, fields);
            case Body.Wellness wellness -> wellness(wellness, fields);
            case Body.Sleep sleep -> sleep(sleep, fields);
            case Body.HeartRateVariability hrv -> {
                fields.put("metric", hrv.metric());
                fields.put("valueMs", hrv.valueMs());
                fields.put("context", hrv.context());
            }
            case Body.RestingHeartRate resting -> {
                fields.put("bpm", resting.bpm());
                fields.put("context", resting.context());
            }
            case Body.Context context -> context(context, fields);
            case Body.Profile profile -> profile(profile, fields);
            case Body.Answer answer -> answer(answer, fields);
            case Body.Heartbeat heartbeat -> fields.flag("worn", heartbeat.worn());
            case Body.Retraction retraction -> fields.put("reason", retraction.reason());
        }
    }

    private static void race(Body.Race race, JsonFields fields) {
        fields.put("stage", race.stage());
        fields.put("raceDate", race.raceDate().toString());
        fields.put("sport", race.sport());
        fields.put("raceType", race.raceType());
        fields.put("distanceM", race.distanceM());
        fields.put("ascentM", race.ascentM());
        fields.put("officialTimeS", race.officialTimeS());
        fields.put("rpe", race.rpe());
        fields.put("trail", race.trail());
        fields.flag("metGoal", race.metGoal());
        fields.put("coveredShare", race.coveredShare());
    }

    private static void wellness(Body.Wellness wellness, JsonFields fields) {
        fields.put("scale", wellness.scale());
        fields.put("fatigue", wellness.fatigue());
        fields.put("sleepQuality", wellness.sleepQuality());
        fields.put("stress", wellness.stress());
        fields.put("soreness", wellness.soreness());
        fields.put("mood", wellness.mood());
        fields.texts("symptoms", wellness.symptoms());
    }

    private static void sleep(Body.Sleep sleep, JsonFields fields) {
        fields.put("totalSleepS", sleep.totalSleepS());
        fields.put("main", sleep.main());
        fields.put("endedAt", sleep.endedAt().map(Object::toString));
        fields.put("vendorScore", sleep.vendorScore());
    }

    private static void context(Body.Context context, JsonFields fields) {
        fields.put("tag", context.tag());
        fields.put("until", context.until().map(Object::toString));
        fields.put("temperatureC", context.temperatureC());
        fields.put("altitudeM", context.altitudeM());
    }

    private static void profile(Body.Profile profile, JsonFields fields) {
        fields.put("sex", profile.sex());
        fields.put("birthDate", profile.birthDate().map(Object::toString));
        fields.put("hrMaxBpm", profile.hrMaxBpm());
        fields.put("hrRestBpm", profile.hrRestBpm());
        fields.put("lthrBpm", profile.lthrBpm());
        fields.put("vt1Bpm", profile.vt1Bpm());
        fields.put("vt2Bpm", profile.vt2Bpm());
        fields.put("ftpW", profile.ftpW());
        fields.put("thresholdSpeedMps", profile.thresholdSpeedMps());
        fields.put("criticalSwimSpeedMps", profile.criticalSwimSpeedMps());
        fields.put("trainingClass", profile.trainingClass());
        fields.put("usualWeeklyLoad", profile.usualWeeklyLoad());
        fields.put("restDayAfter", profile.restDayAfter());
        fields.objects("lactate", profile.lactate(), (step, each) -> {
            each.put("heartRateBpm", step.heartRateBpm());
            each.put("lactateMmolL", step.lactateMmolL());
        });
        fields.put("zone", profile.zone());
        fields.flag("ageFactor", profile.ageFactor());
        fields.object(
                "settings",
                profile.settings(),
                (settings, each) -> settings.overrides().forEach(each::put));
    }

    private static void answer(Body.Answer answer, JsonFields fields) {
        fields.put("about", answer.about());
        fields.put("subject", answer.subject());
        fields.put("other", answer.other());
        fields.put("value", answer.value());
        fields.flag("helpful", answer.helpful());
        fields.put("reason", answer.reason());
    }
}
