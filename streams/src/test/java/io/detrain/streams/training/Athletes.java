package io.detrain.streams.training;

import io.detrain.schemas.settings.Settings;
import io.detrain.streams.load.HeartRateHistogram;
import io.detrain.streams.load.IndividualTrimp;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sex;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.signal.Symptom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** People whom the tests know, and what they do. */
public final class Athletes {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private Athletes() {}

    /** Runs nearly every day, a little more each week, and rests on no Sunday. */
    public static List<TrainingEvent> overreacher() {
        List<TrainingEvent> events = new ArrayList<>(List.of(profile("p", MONDAY, TrainingClass.REGULAR)));
        for (int day = 0; day < 40; day++) {
            events.add(run("w" + day, MONDAY.plusDays(day), 45 + day, 5));
        }
        return events;
    }

    /** Three easy runs in a first week. */
    public static List<TrainingEvent> newcomer() {
        return List.of(
                run("n1", MONDAY, 30, 3), run("n2", MONDAY.plusDays(2), 30, 3), run("n3", MONDAY.plusDays(5), 35, 4));
    }

    /** Sixteen weeks towards a marathon, and back too soon after it. */
    public static List<TrainingEvent> marathoner() {
        List<TrainingEvent> events = new ArrayList<>(List.of(profile("p", MONDAY, TrainingClass.REGULAR)));
        for (int week = 0; week < 16; week++) {
            for (int day : new int[] {0, 2, 3, 5}) {
                LocalDate date = MONDAY.plusWeeks(week).plusDays(day);
                events.add(run("m" + week + "." + day, date, day == 5 ? 120 : 60, 5));
            }
        }
        events.add(race("marathon", MONDAY.plusWeeks(16).minusDays(1), 240, 42_195, 9));
        events.add(intervals("back", MONDAY.plusWeeks(16).plusDays(5), 50));
        return events;
    }

    /** Two or three short runs a week and a 5K. */
    public static List<TrainingEvent> casual5k() {
        List<TrainingEvent> events = new ArrayList<>();
        for (int week = 0; week < 8; week++) {
            for (int day : new int[] {1, 3, 6}) {
                events.add(run("c" + week + "." + day, MONDAY.plusWeeks(week).plusDays(day), 25, 4));
            }
        }
        events.add(race("5k", MONDAY.plusWeeks(8).plusDays(5), 28, 5_000, 8));
        return events;
    }

    /** A watch that sends each workout through two systems, the copy a little different and later. */
    public static List<TrainingEvent> twiceAndLate() {
        List<TrainingEvent> events = new ArrayList<>();
        for (TrainingEvent event : casual5k()) {
            events.add(event);
            if (event.fact() instanceof Fact.Workout workout) {
                events.add(with(event, event.id() + "-copy", "strava", workout));
            }
        }
        return events;
    }

    public static TrainingEvent run(String id, LocalDate date, int minutes, double rpe) {
        return event(
                id, date, LocalTime.of(7, 0), workout(Sport.RUN, SessionKind.UNKNOWN, minutes, minutes * 170.0, rpe));
    }

    public static TrainingEvent intervals(String id, LocalDate date, int minutes) {
        return event(
                id, date, LocalTime.of(18, 0), workout(Sport.RUN, SessionKind.INTERVALS, minutes, minutes * 190.0, 8));
    }

    public static TrainingEvent lift(String id, LocalDate date, int minutes) {
        return event(id, date, LocalTime.of(12, 0), workout(Sport.STRENGTH, SessionKind.UNKNOWN, minutes, 0, 6));
    }

    public static TrainingEvent race(String id, LocalDate date, int minutes, double metres, double rpe) {
        Fact.Workout run = workout(Sport.RUN, SessionKind.RACE, minutes, metres, rpe);
        var mark = new Fact.RaceMark(RaceType.UNKNOWN, OptionalLong.of(minutes * 60L), OptionalDouble.empty());
        return event(id, date, LocalTime.of(9, 0), marked(run, Optional.of(mark)));
    }

    public static TrainingEvent byHeart(String id, LocalDate date, int minutes, int bpm, boolean race, double metres) {
        return byHeart(id, date, SessionKind.UNKNOWN, minutes, bpm, race, metres);
    }

    public static TrainingEvent byHeart(
            String id, LocalDate date, SessionKind kind, int minutes, int bpm, boolean race, double metres) {
        Fact.Workout plain = new Fact.Workout(
                Sport.RUN,
                kind,
                minutes * 60L,
                minutes * 60L,
                OptionalDouble.of(metres),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                OptionalInt.of(bpm),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Set.of(),
                race
                        ? Optional.of(new Fact.RaceMark(RaceType.UNKNOWN, OptionalLong.empty(), OptionalDouble.empty()))
                        : Optional.empty(),
                false,
                List.of(),
                Set.of("HEART_RATE"),
                List.of(),
                Optional.empty(),
                Fact.Pacing.NONE);
        return event(id, date, LocalTime.of(9, 0), plain);
    }

    /** An even run with everything measured; speeds in m/s. */
    public static TrainingEvent steady(
            String id, LocalDate date, int minutes, double gradedMps, int bpm, double rpe, double lostShare) {
        Fact.Workout run = workout(Sport.RUN, SessionKind.STEADY, minutes, gradedMps * minutes * 60, rpe);
        double perBeat = gradedMps / bpm;
        var pacing = new Fact.Pacing(
                OptionalDouble.of(gradedMps),
                OptionalDouble.of(gradedMps * 1.05),
                OptionalDouble.of(15),
                OptionalDouble.of(perBeat),
                OptionalDouble.of(perBeat * (1 - lostShare)));
        return event(
                id,
                date,
                LocalTime.of(7, 0),
                new Fact.Workout(
                        run.sport(),
                        run.kind(),
                        run.elapsedS(),
                        run.movingS(),
                        run.distanceM(),
                        run.ascentM(),
                        run.descentM(),
                        Optional.empty(),
                        List.of(),
                        OptionalInt.of(bpm),
                        OptionalInt.empty(),
                        run.rpe(),
                        OptionalDouble.empty(),
                        OptionalDouble.of(gradedMps),
                        Set.of(),
                        Optional.empty(),
                        false,
                        List.of(),
                        Set.of("GPS", "HEART_RATE"),
                        List.of(),
                        Optional.empty(),
                        pacing));
    }

    /** Heavy strength work at noon. */
    public static TrainingEvent heavy(String id, LocalDate date, int minutes, String... muscles) {
        Fact.Workout it = workout(Sport.STRENGTH, SessionKind.HEAVY_STRENGTH, minutes, 0, 8);
        return event(
                id,
                date,
                LocalTime.of(12, 0),
                new Fact.Workout(
                        it.sport(),
                        it.kind(),
                        it.elapsedS(),
                        it.movingS(),
                        it.distanceM(),
                        it.ascentM(),
                        it.descentM(),
                        it.heartRate(),
                        it.zoneSeconds(),
                        it.averageBpm(),
                        it.maxBpm(),
                        it.rpe(),
                        it.normalizedPowerW(),
                        it.normalizedGradedSpeedMps(),
                        Set.of(muscles),
                        it.race(),
                        it.trail(),
                        it.legs(),
                        it.streams(),
                        it.origins(),
                        it.fileHash(),
                        it.pacing()));
    }

    /** A suggestion that was taken up. */
    public static TrainingEvent accepted(String id, LocalDate date, String flagId) {
        return event(
                id,
                date,
                LocalTime.of(20, 0),
                new Fact.Answer(
                        Fact.AnswerAbout.SUGGESTION_ACCEPTED,
                        flagId,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    public static TrainingEvent wellness(String id, LocalDate date, double soreness) {
        OptionalDouble none = OptionalDouble.empty();
        return event(
                id,
                date,
                LocalTime.of(6, 30),
                new Fact.Wellness(Fact.WellnessScale.HOOPER_1_7, none, none, none, OptionalDouble.of(soreness), none));
    }

    public static TrainingEvent variability(String id, LocalDate date, double ms, String device) {
        var event = event(id, date, LocalTime.of(6, 0), new Fact.HeartRateVariability("RMSSD", ms, "NIGHT"));
        return new TrainingEvent(
                event.id(),
                event.revision(),
                event.contentHash(),
                event.localDate(),
                event.at(),
                event.zone(),
                event.source(),
                Optional.of(device),
                event.quarantined(),
                event.fact());
    }

    public static TrainingEvent resting(String id, LocalDate date, double bpm) {
        return event(id, date, LocalTime.of(6, 1), new Fact.RestingHeartRate(bpm, "NIGHT"));
    }

    public static TrainingEvent sleep(String id, LocalDate date, int minutes) {
        return event(id, date, LocalTime.of(6, 2), new Fact.Sleep(minutes * 60L, true, OptionalDouble.empty()));
    }

    public static TrainingEvent ill(String id, LocalDate from, LocalDate until) {
        return event(id, from, LocalTime.of(8, 0), new Fact.Context(Fact.ContextTag.ILL, Optional.of(until)));
    }

    /** Reports these at an hour of the day, and nothing else. */
    public static TrainingEvent reports(String id, LocalDate date, int hour, Symptom... symptoms) {
        OptionalDouble none = OptionalDouble.empty();
        return event(
                id,
                date,
                LocalTime.of(hour, 0),
                new Fact.Wellness(
                        Fact.WellnessScale.UNKNOWN, none, none, none, none, none, Set.copyOf(List.of(symptoms))));
    }

    /** The same answer to every question, from 1 (best) to 7. */
    public static TrainingEvent answers(String id, LocalDate date, double answer) {
        OptionalDouble each = OptionalDouble.of(answer);
        return event(
                id,
                date,
                LocalTime.of(6, 30),
                new Fact.Wellness(Fact.WellnessScale.HOOPER_1_7, each, each, each, each, each));
    }

    /** The athlete ends a plan. */
    public static TrainingEvent override(String id, LocalDate date, String plan, String reason) {
        return event(
                id,
                date,
                LocalTime.of(7, 0),
                new Fact.Answer(
                        Fact.AnswerAbout.PLAN_OVERRIDDEN,
                        plan,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.of(reason)));
    }

    public static TrainingEvent restDay(String id, LocalDate date) {
        return context(id, date, Fact.ContextTag.REST_DAY);
    }

    public static TrainingEvent context(String id, LocalDate date, Fact.ContextTag tag) {
        return event(id, date, LocalTime.of(8, 0), new Fact.Context(tag, Optional.empty()));
    }

    public static TrainingEvent heartbeat(String id, LocalDate date, boolean worn) {
        return event(id, date, LocalTime.of(23, 0), new Fact.Heartbeat(Optional.of(worn)));
    }

    public static TrainingEvent declared(String id, LocalDate date, double metres, long officialS) {
        return event(
                id,
                date,
                LocalTime.of(20, 0),
                new Fact.Race(
                        Fact.RaceStage.RESULT,
                        date,
                        Sport.RUN,
                        RaceType.UNKNOWN,
                        OptionalDouble.of(metres),
                        OptionalDouble.empty(),
                        OptionalLong.of(officialS),
                        OptionalDouble.empty(),
                        false,
                        Optional.empty(),
                        OptionalDouble.empty()));
    }

    /** A 10K on that date, entered for on an earlier one. */
    public static TrainingEvent registered(String id, LocalDate since, LocalDate raceDate) {
        return event(
                id,
                since,
                LocalTime.NOON,
                new Fact.Race(
                        Fact.RaceStage.REGISTERED,
                        raceDate,
                        Sport.RUN,
                        RaceType.RUN_10K,
                        OptionalDouble.of(10_000),
                        OptionalDouble.empty(),
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        false,
                        Optional.empty(),
                        OptionalDouble.empty()));
    }

    public static TrainingEvent split(String id, LocalDate date, String one, String other) {
        return event(
                id,
                date,
                LocalTime.of(21, 0),
                new Fact.Answer(
                        Fact.AnswerAbout.COPIES_SPLIT,
                        one,
                        Optional.of(other),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    public static TrainingEvent profile(String id, LocalDate from, TrainingClass trainingClass) {
        return event(id, from, LocalTime.MIDNIGHT, profileFact(OptionalInt.of(190), Optional.of(trainingClass)));
    }

    public static Fact.Profile profileFact(OptionalInt hrMax, Optional<TrainingClass> trainingClass) {
        return new Fact.Profile(
                Optional.of(Sex.MALE),
                Optional.empty(),
                hrMax,
                OptionalInt.of(50),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                trainingClass,
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A profile of somebody who lives there. */
    public static Fact.Profile livingIn(Optional<ZoneId> home) {
        return profile(home, List.of());
    }

    /** A profile of somebody who was in a laboratory. */
    public static Fact.Profile tested(List<IndividualTrimp.LactatePoint> lactate) {
        return profile(Optional.empty(), lactate);
    }

    private static Fact.Profile profile(Optional<ZoneId> home, List<IndividualTrimp.LactatePoint> lactate) {
        return new Fact.Profile(
                Optional.of(Sex.MALE),
                Optional.empty(),
                OptionalInt.of(190),
                OptionalInt.of(50),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                home,
                Optional.empty(),
                Optional.empty(),
                lactate);
    }

    /** Settings of the athlete's own from a date on. */
    public static TrainingEvent settings(String id, LocalDate date, Map<String, Double> values) {
        var fact = new Fact.Profile(
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Settings.known(values)));
        return event(id, date, LocalTime.MIDNIGHT, fact);
    }

    public static TrainingEvent retracted(TrainingEvent event) {
        return revised(event, new Fact.Retraction(Optional.empty()));
    }

    public static TrainingEvent revised(TrainingEvent event, Fact fact) {
        return new TrainingEvent(
                event.id(),
                event.revision() + 1,
                event.contentHash() + "x",
                event.localDate(),
                event.at(),
                event.zone(),
                event.source(),
                event.device(),
                false,
                fact);
    }

    public static TrainingEvent moved(TrainingEvent event, long days) {
        return new TrainingEvent(
                event.id(),
                event.revision() + 1,
                event.contentHash() + "m",
                event.localDate().plusDays(days),
                event.at().plusSeconds(86_400 * days),
                event.zone(),
                event.source(),
                event.device(),
                false,
                event.fact());
    }

    public static TrainingEvent with(TrainingEvent event, String id, String source, Fact fact) {
        return new TrainingEvent(
                id,
                1,
                "h-" + id,
                event.localDate(),
                event.at().plusSeconds(5),
                event.zone(),
                source,
                event.device(),
                false,
                fact);
    }

    public static TrainingEvent event(String id, LocalDate date, LocalTime time, Fact fact) {
        return new TrainingEvent(
                id,
                1,
                "h-" + id,
                date,
                date.atTime(time).atZone(BERLIN).toInstant(),
                BERLIN,
                "garmin",
                Optional.empty(),
                false,
                fact);
    }

    public static Fact.Workout workout(Sport sport, SessionKind kind, int minutes, double metres, double rpe) {
        return workout(sport, kind, minutes, metres, rpe, Set.of());
    }

    public static Fact.Workout workout(
            Sport sport, SessionKind kind, int minutes, double metres, double rpe, Set<String> muscles) {
        return new Fact.Workout(
                sport,
                kind,
                minutes * 60L,
                minutes * 60L,
                metres > 0 ? OptionalDouble.of(metres) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.of(rpe),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                muscles,
                Optional.empty(),
                false,
                List.of(),
                Set.of("GPS"),
                List.of(),
                Optional.empty(),
                Fact.Pacing.NONE);
    }

    static Fact.Workout reduced(Fact.Workout it, Fact.Reduced how) {
        return reduced(it, it.normalizedPowerW(), how);
    }

    static Fact.Workout reduced(Fact.Workout it, OptionalDouble powerW, Fact.Reduced how) {
        return measured(it, it.heartRate(), powerW, how);
    }

    static Fact.Workout measured(Fact.Workout it, HeartRateHistogram heartRate) {
        return measured(it, Optional.of(heartRate), it.normalizedPowerW(), it.reduced());
    }

    private static Fact.Workout measured(
            Fact.Workout it, Optional<HeartRateHistogram> heartRate, OptionalDouble powerW, Fact.Reduced how) {
        return new Fact.Workout(
                it.sport(),
                it.kind(),
                it.elapsedS(),
                it.movingS(),
                it.distanceM(),
                it.ascentM(),
                it.descentM(),
                heartRate,
                it.zoneSeconds(),
                it.averageBpm(),
                it.maxBpm(),
                it.rpe(),
                powerW,
                it.normalizedGradedSpeedMps(),
                it.muscleGroups(),
                it.race(),
                it.trail(),
                it.legs(),
                it.streams(),
                it.origins(),
                it.fileHash(),
                it.pacing(),
                how);
    }

    private static Fact.Workout marked(Fact.Workout it, Optional<Fact.RaceMark> mark) {
        return new Fact.Workout(
                it.sport(),
                it.kind(),
                it.elapsedS(),
                it.movingS(),
                it.distanceM(),
                it.ascentM(),
                it.descentM(),
                it.heartRate(),
                it.zoneSeconds(),
                it.averageBpm(),
                it.maxBpm(),
                it.rpe(),
                it.normalizedPowerW(),
                it.normalizedGradedSpeedMps(),
                it.muscleGroups(),
                mark,
                it.trail(),
                it.legs(),
                it.streams(),
                it.origins(),
                it.fileHash(),
                it.pacing());
    }
}
