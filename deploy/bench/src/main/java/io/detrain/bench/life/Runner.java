package io.detrain.bench.life;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.schemas.avro.ClockVerdict;
import io.detrain.schemas.avro.EventKind;
import io.detrain.schemas.avro.HeartRateVariability;
import io.detrain.schemas.avro.HrvContext;
import io.detrain.schemas.avro.HrvMetric;
import io.detrain.schemas.avro.Profile;
import io.detrain.schemas.avro.RestingHeartRate;
import io.detrain.schemas.avro.Retraction;
import io.detrain.schemas.avro.Sex;
import io.detrain.schemas.avro.Sleep;
import io.detrain.schemas.avro.TrainingClass;
import io.detrain.schemas.avro.Wellness;
import io.detrain.schemas.avro.WellnessScale;
import io.detrain.schemas.avro.Workout;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Someone who measures every morning, trains on three days of four and races every two months.
 *
 * @param seed another seed, another life
 */
public record Runner(AthleteKey key, long seed) {

    /** The first day of every life. */
    public static final LocalDate FIRST = LocalDate.of(2025, 3, 3);

    private static final String TENANT = "bench";
    private static final LocalTime EVENING = LocalTime.of(17, 30);

    /** The n-th of a crowd. */
    public static Runner of(int number, long seed) {
        return new Runner(new AthleteKey(TENANT, "runner-" + number), seed + 0x9E3779B97F4A7C15L * (number + 1));
    }

    /** The same one, measured again: other values under the same ids. */
    public Runner again(int round) {
        return new Runner(key, seed + round);
    }

    /** An event as a later revision of itself. */
    public static AthleteEvent revised(AthleteEvent event, long revision) {
        return AthleteEvent.newBuilder(event)
                .setRevision(revision)
                .setContentHash(hash(event.getEventId(), revision))
                .build();
    }

    /** What is known of them from the first day on. */
    public AthleteEvent profile() {
        var profile = Profile.newBuilder()
                .setSex(Sex.MALE)
                .setHrMaxBpm(190)
                .setHrRestBpm(50)
                .setTrainingClass(TrainingClass.REGULAR)
                .build();
        return envelope("profile", FIRST, LocalTime.MIDNIGHT)
                .setKind(EventKind.PROFILE)
                .setProfile(profile)
                .build();
    }

    /** What they measure and do on a date, in order. */
    public List<AthleteEvent> on(LocalDate date) {
        var events = new ArrayList<>(List.of(variability(date), resting(date), sleep(date), wellness(date)));
        if (trains(date)) {
            events.add(workout(date));
        }
        return events;
    }

    /** Whether there is a workout on a date. */
    public boolean trains(LocalDate date) {
        return (day(date) + offset()) % 4 != 3;
    }

    /** What the ring says of the night. */
    public AthleteEvent variability(LocalDate date) {
        var value =
                new HeartRateVariability(HrvMetric.RMSSD, 50.0 + dice(date, 1).nextInt(14), HrvContext.NIGHT);
        return envelope("v" + day(date), date, LocalTime.of(6, 0))
                .setDevice("ring")
                .setKind(EventKind.HEART_RATE_VARIABILITY)
                .setHeartRateVariability(value)
                .build();
    }

    /** The heart rate of the night. */
    public AthleteEvent resting(LocalDate date) {
        return envelope("h" + day(date), date, LocalTime.of(6, 1))
                .setDevice("ring")
                .setKind(EventKind.RESTING_HEART_RATE)
                .setRestingHeartRate(new RestingHeartRate(48.0 + dice(date, 2).nextInt(5), HrvContext.NIGHT))
                .build();
    }

    /** How long they slept. */
    public AthleteEvent sleep(LocalDate date) {
        var sleep = Sleep.newBuilder()
                .setTotalSleepS(60L * (400 + dice(date, 3).nextInt(60)))
                .build();
        return envelope("z" + day(date), date, LocalTime.of(6, 2))
                .setDevice("ring")
                .setKind(EventKind.SLEEP)
                .setSleep(sleep)
                .build();
    }

    /** What they answer in the morning. */
    public AthleteEvent wellness(LocalDate date) {
        var wellness = Wellness.newBuilder()
                .setScale(WellnessScale.HOOPER_1_7)
                .setSoreness(1.0 + dice(date, 4).nextInt(3))
                .build();
        return envelope("s" + day(date), date, LocalTime.of(6, 30))
                .setKind(EventKind.WELLNESS)
                .setWellness(wellness)
                .build();
    }

    /** The session of a date: a race, intervals on Wednesdays, or an even run. */
    public AthleteEvent workout(LocalDate date) {
        var day = day(date);
        var dice = dice(date, 5);
        if ((day + offset()) % 60 == 30) {
            return session("w" + day, date, LocalTime.of(9, 0), Sessions.race(dice));
        }
        return session(
                "w" + day,
                date,
                EVENING,
                date.getDayOfWeek().getValue() == 3 ? Sessions.intervals(dice) : Sessions.steady(dice));
    }

    /** A second session of a date, at noon. */
    public AthleteEvent extraWorkout(LocalDate date) {
        return session("x" + day(date), date, LocalTime.NOON, Sessions.steady(dice(date, 6)));
    }

    /** The same session with another answer to how hard it was. */
    public static AthleteEvent edited(AthleteEvent session) {
        var workout = Workout.newBuilder(session.getWorkout()).setRpe(7.5).build();
        return AthleteEvent.newBuilder(session)
                .setRevision(session.getRevision() + 1)
                .setContentHash(hash(session.getEventId(), session.getRevision() + 1))
                .setWorkout(workout)
                .build();
    }

    /** Takes an event back. */
    public static AthleteEvent retracted(AthleteEvent event) {
        return AthleteEvent.newBuilder(event)
                .setRevision(event.getRevision() + 1)
                .setContentHash(hash(event.getEventId(), event.getRevision() + 1))
                .setKind(EventKind.RETRACTION)
                .setWorkout(null)
                .setRetraction(new Retraction("DELETED_BY_ATHLETE"))
                .build();
    }

    private AthleteEvent session(String id, LocalDate date, LocalTime time, Workout workout) {
        return envelope(id, date, time)
                .setDevice("watch")
                .setKind(EventKind.WORKOUT)
                .setWorkout(workout)
                .build();
    }

    private AthleteEvent.Builder envelope(String id, LocalDate date, LocalTime time) {
        var at = date.atTime(time).toInstant(ZoneOffset.UTC);
        return AthleteEvent.newBuilder()
                .setTenant(key.tenant())
                .setAthlete(key.athlete())
                .setEventId(id)
                .setRevision(1)
                .setContentHash(hash(id, 1))
                .setLocalDate(date)
                .setOccurredAt(at)
                .setZone("UTC")
                .setOffsetS(0)
                .setSource("garmin")
                .setReceivedAt(at)
                .setClockVerdict(ClockVerdict.ACCEPTED);
    }

    private static String hash(String id, long revision) {
        return "%08x%08x".formatted(id.hashCode(), revision);
    }

    private static int day(LocalDate date) {
        return (int) (date.toEpochDay() - FIRST.toEpochDay());
    }

    private int offset() {
        return Math.floorMod((int) (seed >>> 32), 4); // not everybody rests on the same day
    }

    private SplittableRandom dice(LocalDate date, int of) {
        return new SplittableRandom(seed ^ (date.toEpochDay() * 31 + of) * 0xBF58476D1CE4E5B9L);
    }
}
