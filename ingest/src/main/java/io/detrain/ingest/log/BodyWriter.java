package io.detrain.ingest.log;

import io.detrain.ingest.intake.Body;
import io.detrain.schemas.avro.Answer;
import io.detrain.schemas.avro.AnswerAbout;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.schemas.avro.Context;
import io.detrain.schemas.avro.ContextTag;
import io.detrain.schemas.avro.EventKind;
import io.detrain.schemas.avro.HeartRateVariability;
import io.detrain.schemas.avro.Heartbeat;
import io.detrain.schemas.avro.HrvContext;
import io.detrain.schemas.avro.HrvMetric;
import io.detrain.schemas.avro.LactatePoint;
import io.detrain.schemas.avro.Profile;
import io.detrain.schemas.avro.Race;
import io.detrain.schemas.avro.RaceStage;
import io.detrain.schemas.avro.RaceType;
import io.detrain.schemas.avro.RestingHeartRate;
import io.detrain.schemas.avro.Retraction;
import io.detrain.schemas.avro.Sex;
import io.detrain.schemas.avro.Sleep;
import io.detrain.schemas.avro.Sport;
import io.detrain.schemas.avro.Symptom;
import io.detrain.schemas.avro.TrainingClass;
import io.detrain.schemas.avro.Wellness;
import io.detrain.schemas.avro.WellnessScale;
import io.detrain.schemas.settings.Settings;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A body as the contract has it: its kind, and the one field of the envelope that is not null. */
final class BodyWriter {

    private BodyWriter() {}

    static AthleteEvent.Builder write(Body body, AthleteEvent.Builder event) {
        return switch (body) {
            case Body.Workout it -> event.setKind(EventKind.WORKOUT).setWorkout(WorkoutWriter.write(it));
            case Body.Race it -> event.setKind(EventKind.RACE).setRace(race(it));
            case Body.Wellness it -> event.setKind(EventKind.WELLNESS).setWellness(wellness(it));
            case Body.Sleep it -> event.setKind(EventKind.SLEEP).setSleep(sleep(it));
            case Body.HeartRateVariability(String metric, double valueMs, String context) ->
                event.setKind(EventKind.HEART_RATE_VARIABILITY)
                        .setHeartRateVariability(new HeartRateVariability(
                                HrvMetric.valueOf(metric), valueMs, HrvContext.valueOf(context)));
            case Body.RestingHeartRate(double bpm, String context) ->
                event.setKind(EventKind.RESTING_HEART_RATE)
                        .setRestingHeartRate(new RestingHeartRate(bpm, HrvContext.valueOf(context)));
            case Body.Context it -> event.setKind(EventKind.CONTEXT).setContext(context(it));
            case Body.Profile it -> event.setKind(EventKind.PROFILE).setProfile(profile(it));
            case Body.Answer it -> event.setKind(EventKind.ANSWER).setAnswer(answer(it));
            case Body.Heartbeat(Optional<Boolean> worn) ->
                event.setKind(EventKind.HEARTBEAT).setHeartbeat(new Heartbeat(worn.orElse(null)));
            case Body.Retraction(Optional<String> reason) ->
                event.setKind(EventKind.RETRACTION).setRetraction(new Retraction(reason.orElse(null)));
        };
    }

    private static Race race(Body.Race race) {
        return Race.newBuilder()
                .setStage(RaceStage.valueOf(race.stage()))
                .setRaceDate(race.raceDate())
                .setSport(Sport.valueOf(race.sport()))
                .setRaceType(RaceType.valueOf(race.raceType()))
                .setDistanceM(orNull(race.distanceM()))
                .setAscentM(orNull(race.ascentM()))
                .setOfficialTimeS(orNull(race.officialTimeS()))
                .setRpe(orNull(race.rpe()))
                .setTrail(race.trail())
                .setMetGoal(race.metGoal().orElse(null))
                .setCoveredShare(orNull(race.coveredShare()))
                .build();
    }

    private static Wellness wellness(Body.Wellness wellness) {
        return Wellness.newBuilder()
                .setScale(WellnessScale.valueOf(wellness.scale()))
                .setFatigue(orNull(wellness.fatigue()))
                .setSleepQuality(orNull(wellness.sleepQuality()))
                .setStress(orNull(wellness.stress()))
                .setSoreness(orNull(wellness.soreness()))
                .setMood(orNull(wellness.mood()))
                .setSymptoms(wellness.symptoms().stream().map(Symptom::valueOf).toList())
                .build();
    }

    private static Sleep sleep(Body.Sleep sleep) {
        return Sleep.newBuilder()
                .setTotalSleepS(sleep.totalSleepS())
                .setMain(sleep.main())
                .setEndedAt(sleep.endedAt().orElse(null))
                .setVendorScore(orNull(sleep.vendorScore()))
                .build();
    }

    private static Context context(Body.Context context) {
        return Context.newBuilder()
                .setTag(ContextTag.valueOf(context.tag()))
                .setUntil(context.until().orElse(null))
                .setTemperatureC(orNull(context.temperatureC()))
                .setAltitudeM(orNull(context.altitudeM()))
                .build();
    }

    private static Profile profile(Body.Profile profile) {
        return Profile.newBuilder()
                .setSex(Sex.valueOf(profile.sex()))
                .setBirthDate(profile.birthDate().orElse(null))
                .setHrMaxBpm(orNull(profile.hrMaxBpm()))
                .setHrRestBpm(orNull(profile.hrRestBpm()))
                .setLthrBpm(orNull(profile.lthrBpm()))
                .setVt1Bpm(orNull(profile.vt1Bpm()))
                .setVt2Bpm(orNull(profile.vt2Bpm()))
                .setFtpW(orNull(profile.ftpW()))
                .setThresholdSpeedMps(orNull(profile.thresholdSpeedMps()))
                .setCriticalSwimSpeedMps(orNull(profile.criticalSwimSpeedMps()))
                .setTrainingClass(TrainingClass.valueOf(profile.trainingClass()))
                .setUsualWeeklyLoad(orNull(profile.usualWeeklyLoad()))
                .setRestDayAfter(orNull(profile.restDayAfter()))
                .setLactate(profile.lactate().stream()
                        .map(step -> new LactatePoint(step.heartRateBpm(), step.lactateMmolL()))
                        .toList())
                .setZone(profile.zone().orElse(null))
                .setAgeFactor(profile.ageFactor().orElse(null))
                .setSettings(profile.settings().map(Settings::overrides).orElse(null))
                .build();
    }

    private static Answer answer(Body.Answer answer) {
        return Answer.newBuilder()
                .setAbout(AnswerAbout.valueOf(answer.about()))
                .setSubject(answer.subject())
                .setOther(answer.other().orElse(null))
                .setValue(orNull(answer.value()))
                .setHelpful(answer.helpful().orElse(null))
                .setReason(answer.reason().orElse(null))
                .build();
    }

    static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
