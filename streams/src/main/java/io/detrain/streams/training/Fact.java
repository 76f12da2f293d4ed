package io.detrain.streams.training;

import io.detrain.schemas.settings.Settings;
import io.detrain.streams.load.HeartRateHistogram;
import io.detrain.streams.load.IndividualTrimp.LactatePoint;
import io.detrain.streams.load.Sex;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.signal.Symptom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What an event says: one record per kind; none of them prints its values. */
public sealed interface Fact {

    /** A declared, registered or finished race. */
    record Race(
            RaceStage stage,
            LocalDate raceDate,
            Sport sport,
            RaceType type,
            OptionalDouble distanceM,
            OptionalDouble ascentM,
            OptionalLong officialTimeS,
            OptionalDouble rpe,
            boolean trail,
            Optional<Boolean> metGoal,
            OptionalDouble coveredShare)
            implements Fact {

        @Override
        public String toString() {
            return "Race";
        }
    }

    /** What is known of a race. */
    enum RaceStage {
        UNKNOWN,
        REGISTERED,
        DECLARED,
        RESULT
    }

    /** How the athlete feels. */
    record Wellness(
            WellnessScale scale,
            OptionalDouble fatigue,
            OptionalDouble sleepQuality,
            OptionalDouble stress,
            OptionalDouble soreness,
            OptionalDouble mood,
            Set<Symptom> symptoms)
            implements Fact {

        public Wellness {
            symptoms = Set.copyOf(symptoms);
        }

        /** Answers of somebody who reports nothing besides. */
        public Wellness(
                WellnessScale scale,
                OptionalDouble fatigue,
                OptionalDouble sleepQuality,
                OptionalDouble stress,
                OptionalDouble soreness,
                OptionalDouble mood) {
            this(scale, fatigue, sleepQuality, stress, soreness, mood, Set.of());
        }

        /** An answer from 1 (best) to 7 (worst), whatever the scale. */
        OptionalDouble ofSeven(OptionalDouble answer) {
            return answer.isEmpty() || scale != WellnessScale.MCLEAN_1_5
                    ? answer
                    : OptionalDouble.of(io.detrain.streams.signal.Wellness.ofMcLean(answer.getAsDouble()));
        }

        @Override
        public String toString() {
            return "Wellness";
        }
    }

    /** Scale of wellness items: Hooper has 1 best, McLean has 5 best. */
    enum WellnessScale {
        UNKNOWN,
        HOOPER_1_7,
        MCLEAN_1_5
    }

    /** A night's sleep, or a nap. */
    record Sleep(long totalSleepS, boolean main, OptionalDouble vendorScore) implements Fact {
        @Override
        public String toString() {
            return "Sleep";
        }
    }

    /** One value of heart-rate variability. */
    record HeartRateVariability(String metric, double valueMs, String context) implements Fact {
        @Override
        public String toString() {
            return "HeartRateVariability";
        }
    }

    /** One value of resting heart rate. */
    record RestingHeartRate(double bpm, String context) implements Fact {
        @Override
        public String toString() {
            return "RestingHeartRate";
        }
    }

    /** What was going on. */
    record Context(ContextTag tag, Optional<LocalDate> until) implements Fact {
        @Override
        public String toString() {
            return "Context";
        }
    }

    /** What can be going on. */
    enum ContextTag {
        UNKNOWN,
        ILL,
        INJURED,
        TRAVELLING,
        ALTITUDE,
        MEDICAL,
        REST_DAY,
        CYCLE_END,
        SEASON_END,
        OFF_SEASON,
        ALCOHOL
    }

    /** What is known of the athlete from a date on; what is absent stays as it was. */
    record Profile(
            Optional<Sex> sex,
            Optional<LocalDate> birthDate,
            OptionalInt hrMaxBpm,
            OptionalInt hrRestBpm,
            OptionalInt lthrBpm,
            OptionalInt vt1Bpm,
            OptionalInt vt2Bpm,
            OptionalDouble ftpW,
            OptionalDouble thresholdSpeedMps,
            OptionalDouble criticalSwimSpeedMps,
            Optional<TrainingClass> trainingClass,
            OptionalDouble usualWeeklyLoad,
            OptionalInt restDayAfter,
            Optional<ZoneId> zone,
            Optional<Boolean> ageFactor,
            Optional<Settings> settings,
            List<LactatePoint> lactate)
            implements Fact {

        public Profile {
            lactate = List.copyOf(lactate);
        }

        /** Of somebody who says no more than a highest heart rate. */
        public static Profile ofMaximum(int bpm) {
            return new Profile(
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.of(bpm),
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
                    Optional.empty());
        }

        /** Of somebody who was in no laboratory. */
        public Profile(
                Optional<Sex> sex,
                Optional<LocalDate> birthDate,
                OptionalInt hrMaxBpm,
                OptionalInt hrRestBpm,
                OptionalInt lthrBpm,
                OptionalInt vt1Bpm,
                OptionalInt vt2Bpm,
                OptionalDouble ftpW,
                OptionalDouble thresholdSpeedMps,
                OptionalDouble criticalSwimSpeedMps,
                Optional<TrainingClass> trainingClass,
                OptionalDouble usualWeeklyLoad,
                OptionalInt restDayAfter,
                Optional<ZoneId> zone,
                Optional<Boolean> ageFactor,
                Optional<Settings> settings) {
            this(
                    sex,
                    birthDate,
                    hrMaxBpm,
                    hrRestBpm,
                    lthrBpm,
                    vt1Bpm,
                    vt2Bpm,
                    ftpW,
                    thresholdSpeedMps,
                    criticalSwimSpeedMps,
                    trainingClass,
                    usualWeeklyLoad,
                    restDayAfter,
                    zone,
                    ageFactor,
                    settings,
                    List.of());
        }

        @Override
        public String toString() {
            return "Profile";
        }
    }

    /** What the athlete or coach decided. */
    record Answer(
            AnswerAbout about,
            String subject,
            Optional<String> other,
            OptionalDouble value,
            Optional<Boolean> helpful,
            Optional<String> reason)
            implements Fact {
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** What can be decided. */
    enum AnswerAbout {
        UNKNOWN,
        COPIES_SPLIT,
        HR_MAX_CONFIRMED,
        PLAN_OVERRIDDEN,
        SUGGESTION_ACCEPTED,
        FLAG_FEEDBACK,
        ACKNOWLEDGED
    }

    /** A device synced. */
    record Heartbeat(Optional<Boolean> worn) implements Fact {}

    /** The event of this id is taken back. */
    record Retraction(Optional<String> reason) implements Fact {}

    /** A kind that this version does not know. */
    record Unknown() implements Fact {}

    /**
     * How a recording was reduced before it came.
     *
     * @param by version of the settings; empty for the defaults
     * @param doubtful of what a part was not believed, or should not be
     */
    record Reduced(Optional<String> by, Set<String> doubtful) {

        /** By the defaults, as far as one knows, and without a doubt. */
        public static final Reduced BY_DEFAULTS = new Reduced(Optional.empty(), Set.of());

        public Reduced {
            doubtful = Set.copyOf(doubtful);
        }
    }

    /** A recorded or entered workout. */
    record Workout(
            Sport sport,
            io.detrain.streams.load.SessionKind kind,
            long elapsedS,
            long movingS,
            OptionalDouble distanceM,
            OptionalDouble ascentM,
            OptionalDouble descentM,
            Optional<HeartRateHistogram> heartRate,
            List<Integer> zoneSeconds,
            OptionalInt averageBpm,
            OptionalInt maxBpm,
            OptionalDouble rpe,
            OptionalDouble normalizedPowerW,
            OptionalDouble normalizedGradedSpeedMps,
            Set<String> muscleGroups,
            Optional<RaceMark> race,
            boolean trail,
            List<Leg> legs,
            Set<String> streams,
            List<Origin> origins,
            Optional<String> fileHash,
            Pacing pacing,
            Reduced reduced)
            implements Fact {

        private static final long LONGEST_S = 7 * 86_400; // a stage race; each local date of it takes its share

        public Workout {
            if (elapsedS < 0 || elapsedS > LONGEST_S || movingS < 0 || movingS > LONGEST_S) {
                throw new IllegalArgumentException("needs durations of 0 to " + LONGEST_S + " s");
            }
            zoneSeconds = List.copyOf(zoneSeconds);
            muscleGroups = Set.copyOf(muscleGroups);
            legs = List.copyOf(legs);
            streams = Set.copyOf(streams);
            origins = List.copyOf(origins);
        }

        /** One that was reduced by the defaults, as far as one knows. */
        public Workout(
                Sport sport,
                io.detrain.streams.load.SessionKind kind,
                long elapsedS,
                long movingS,
                OptionalDouble distanceM,
                OptionalDouble ascentM,
                OptionalDouble descentM,
                Optional<HeartRateHistogram> heartRate,
                List<Integer> zoneSeconds,
                OptionalInt averageBpm,
                OptionalInt maxBpm,
                OptionalDouble rpe,
                OptionalDouble normalizedPowerW,
                OptionalDouble normalizedGradedSpeedMps,
                Set<String> muscleGroups,
                Optional<RaceMark> race,
                boolean trail,
                List<Leg> legs,
                Set<String> streams,
                List<Origin> origins,
                Optional<String> fileHash,
                Pacing pacing) {
            this(
                    sport,
                    kind,
                    elapsedS,
                    movingS,
                    distanceM,
                    ascentM,
                    descentM,
                    heartRate,
                    zoneSeconds,
                    averageBpm,
                    maxBpm,
                    rpe,
                    normalizedPowerW,
                    normalizedGradedSpeedMps,
                    muscleGroups,
                    race,
                    trail,
                    legs,
                    streams,
                    origins,
                    fileHash,
                    pacing,
                    Reduced.BY_DEFAULTS);
        }

        @Override
        public String toString() {
            return "Workout";
        }
    }

    /**
     * How evenly a workout went: speeds in m/s, air temperature in degrees, output for each heart beat in the first and
     * in the second half.
     */
    record Pacing(
            OptionalDouble medianMps,
            OptionalDouble fastMps,
            OptionalDouble celsius,
            OptionalDouble firstHalf,
            OptionalDouble secondHalf) {

        /** Nothing is known of it. */
        public static final Pacing NONE = new Pacing(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());

        @Override
        public String toString() {
            return "Pacing";
        }
    }

    /** That a workout was a race, and what is known of it. */
    record RaceMark(RaceType type, OptionalLong officialTimeS, OptionalDouble coveredShare) {}

    /** A leg of a multi-sport workout. */
    record Leg(
            Sport sport,
            long elapsedS,
            long movingS,
            OptionalDouble distanceM,
            Optional<HeartRateHistogram> heartRate,
            OptionalInt averageBpm,
            OptionalDouble normalizedPowerW,
            OptionalDouble normalizedGradedSpeedMps) {
        @Override
        public String toString() {
            return "Leg";
        }
    }

    /** The same recording's identifier at another system. */
    record Origin(String source, String id) {}
}
