package io.detrain.streams.wire;

import static io.detrain.streams.wire.Absent.date;
import static io.detrain.streams.wire.Absent.measured;
import static io.detrain.streams.wire.Absent.real;
import static io.detrain.streams.wire.Absent.symbol;
import static io.detrain.streams.wire.Absent.whole;
import static io.detrain.streams.wire.Absent.wholeLong;

import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AnswerAbout;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.schemas.avro.ClockVerdict;
import io.detrain.schemas.settings.Settings;
import io.detrain.streams.load.IndividualTrimp.LactatePoint;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.signal.Symptom;
import io.detrain.streams.training.Fact;
import io.detrain.streams.training.TrainingEvent;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads an event as it stands in the log. */
public final class EventReader {

    /** Some hundred times what any door lets in, and still less than a changelog takes. */
    private static final int LONGEST_BYTES = 256 << 10;

    private static final int KEPT_EVENTS = 256; // the events of the days before are read again with every new one

    private final Deserializer<AthleteEvent> deserializer;
    private final Lately<TrainingEvent> events = new Lately<>(KEPT_EVENTS, this::decode);

    /** @param deserializer reads the registry's wire format; used by one thread at a time */
    public EventReader(Deserializer<AthleteEvent> deserializer) {
        this.deserializer = deserializer;
    }

    /**
     * Reads the bytes of one record.
     *
     * @throws SerializationException if they are not an event
     */
    public TrainingEvent read(byte[] raw) {
        return events.of(raw);
    }

    /** Whether these are more bytes than an event has, and more than can be kept of one. */
    public static boolean isTooLong(byte[] raw) {
        return raw.length > LONGEST_BYTES;
    }

    private TrainingEvent decode(byte[] raw) {
        if (isTooLong(raw)) {
            throw new SerializationException(
                    "an event of " + raw.length + " bytes, needs " + LONGEST_BYTES + " at most");
        }
        var event = deserializer.deserialize(Topics.EVENTS.topic(), raw);
        return new TrainingEvent(
                event.getEventId(),
                event.getRevision(),
                event.getContentHash(),
                event.getLocalDate(),
                event.getOccurredAt(),
                ZoneId.of(event.getZone()),
                event.getSource(),
                Optional.ofNullable(event.getDevice()),
                event.getClockVerdict() == ClockVerdict.QUARANTINED,
                fact(event));
    }

    private static Fact fact(AthleteEvent event) {
        return switch (event.getKind()) {
            case WORKOUT -> WorkoutReader.read(Objects.requireNonNull(event.getWorkout()));
            case RACE -> race(Objects.requireNonNull(event.getRace()));
            case WELLNESS -> wellness(Objects.requireNonNull(event.getWellness()));
            case SLEEP -> sleep(Objects.requireNonNull(event.getSleep()));
            case HEART_RATE_VARIABILITY -> variability(Objects.requireNonNull(event.getHeartRateVariability()));
            case RESTING_HEART_RATE -> resting(Objects.requireNonNull(event.getRestingHeartRate()));
            case CONTEXT -> context(Objects.requireNonNull(event.getContext()));
            case PROFILE -> profile(Objects.requireNonNull(event.getProfile()));
            case ANSWER -> answer(Objects.requireNonNull(event.getAnswer()));
            case HEARTBEAT ->
                new Fact.Heartbeat(Optional.ofNullable(
                        Objects.requireNonNull(event.getHeartbeat()).getWorn()));
            case RETRACTION ->
                new Fact.Retraction(Optional.ofNullable(
                        Objects.requireNonNull(event.getRetraction()).getReason()));
            case UNKNOWN -> new Fact.Unknown();
        };
    }

    private static Fact race(io.detrain.schemas.avro.Race race) {
        return new Fact.Race(
                symbol(Fact.RaceStage.class, race.getStage().name(), Fact.RaceStage.UNKNOWN),
                race.getRaceDate(),
                WorkoutReader.sport(race.getSport()),
                WorkoutReader.raceType(race.getRaceType()),
                real(race.getDistanceM()),
                real(race.getAscentM()),
                wholeLong(race.getOfficialTimeS()),
                real(race.getRpe()),
                race.getTrail(),
                Optional.ofNullable(race.getMetGoal()),
                real(race.getCoveredShare()));
    }

    private static Fact wellness(io.detrain.schemas.avro.Wellness wellness) {
        return new Fact.Wellness(
                symbol(Fact.WellnessScale.class, wellness.getScale().name(), Fact.WellnessScale.UNKNOWN),
                real(wellness.getFatigue()),
                real(wellness.getSleepQuality()),
                real(wellness.getStress()),
                real(wellness.getSoreness()),
                real(wellness.getMood()),
                wellness.getSymptoms().stream()
                        .filter(each -> each != io.detrain.schemas.avro.Symptom.UNKNOWN)
                        .map(each -> Symptom.valueOf(each.name()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Fact sleep(io.detrain.schemas.avro.Sleep sleep) {
        return new Fact.Sleep(sleep.getTotalSleepS(), sleep.getMain(), real(sleep.getVendorScore()));
    }

    private static Fact variability(io.detrain.schemas.avro.HeartRateVariability value) {
        return new Fact.HeartRateVariability(
                value.getMetric().name(),
                measured(value.getValueMs()),
                value.getContext().name());
    }

    private static Fact resting(io.detrain.schemas.avro.RestingHeartRate value) {
        return new Fact.RestingHeartRate(
                measured(value.getBpm()), value.getContext().name());
    }

    private static Fact context(io.detrain.schemas.avro.Context context) {
        return new Fact.Context(
                symbol(Fact.ContextTag.class, context.getTag().name(), Fact.ContextTag.UNKNOWN),
                date(context.getUntil()));
    }

    private static Fact profile(io.detrain.schemas.avro.Profile profile) {
        return new Fact.Profile(
                symbol(io.detrain.streams.load.Sex.class, profile.getSex().name()),
                date(profile.getBirthDate()),
                whole(profile.getHrMaxBpm()),
                whole(profile.getHrRestBpm()),
                whole(profile.getLthrBpm()),
                whole(profile.getVt1Bpm()),
                whole(profile.getVt2Bpm()),
                real(profile.getFtpW()),
                real(profile.getThresholdSpeedMps()),
                real(profile.getCriticalSwimSpeedMps()),
                symbol(TrainingClass.class, profile.getTrainingClass().name()),
                real(profile.getUsualWeeklyLoad()),
                whole(profile.getRestDayAfter()),
                Optional.ofNullable(profile.getZone()).map(ZoneId::of),
                Optional.ofNullable(profile.getAgeFactor()),
                Optional.ofNullable(profile.getSettings()).map(Settings::known),
                profile.getLactate().stream()
                        .map(step -> new LactatePoint(step.getHeartRateBpm(), step.getLactateMmolL()))
                        .toList());
    }

    private static Fact answer(io.detrain.schemas.avro.Answer answer) {
        var value = real(answer.getValue());
        if (answer.getAbout() == AnswerAbout.HR_MAX_CONFIRMED && value.isPresent()) {
            return Fact.Profile.ofMaximum((int) Math.round(value.getAsDouble())); // it holds from its date, as any does
        }
        return new Fact.Answer(
                symbol(Fact.AnswerAbout.class, answer.getAbout().name(), Fact.AnswerAbout.UNKNOWN),
                answer.getSubject(),
                Optional.ofNullable(answer.getOther()),
                value,
                Optional.ofNullable(answer.getHelpful()),
                Optional.ofNullable(answer.getReason()));
    }
}
