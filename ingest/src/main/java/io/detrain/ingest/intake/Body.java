package io.detrain.ingest.intake;

import io.detrain.schemas.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What an event says; one case for each kind of the contract. Enum values are the symbols of the Avro schema. */
public sealed interface Body {

    /**
     * A recording, reduced to what no threshold can change. Durations in seconds, distances in metres.
     *
     * @param reducedBy version of the settings that it was reduced by; empty for the defaults
     */
    record Workout(
            String sport,
            String sessionKind,
            long elapsedS,
            long movingS,
            Totals totals,
            Effort effort,
            Output output,
            Optional<RaceMark> race,
            List<String> muscleGroups,
            List<Leg> legs,
            List<String> streams,
            List<Origin> origins,
            Optional<String> fileHash,
            Optional<String> reducedBy)
            implements Body {}

    /** Distance, climb and descent in metres, and whether the way was off-road. */
    record Totals(OptionalDouble distanceM, OptionalDouble ascentM, OptionalDouble descentM, boolean trail) {}

    /** What the body answered: heart rate (stream, zones or mean, bpm) and perceived exertion (CR-10). */
    record Effort(
            Optional<HeartRate> heartRate,
            List<Integer> zoneSeconds,
            OptionalInt averageBpm,
            OptionalInt maxBpm,
            OptionalDouble rpe) {}

    /** A heart-rate stream after cleaning: seconds at lowestBpm, lowestBpm + 1, … */
    record HeartRate(
            int lowestBpm,
            List<Integer> secondsPerBpm,
            int coveragePermille,
            String sensor,
            OptionalInt p95Bpm,
            boolean cadenceLockSuspected) {}

    /**
     * What the body put out: normalised power (W), normalised graded speed, speed percentiles (m/s), temperature (°C).
     *
     * @param doubtful of what a part was not believed, or should not be
     */
    record Output(
            OptionalDouble normalizedPowerW,
            OptionalDouble normalizedGradedSpeedMps,
            OptionalDouble speedP50Mps,
            OptionalDouble speedP95Mps,
            OptionalDouble temperatureC,
            Optional<Halves> halves,
            List<String> doubtful) {

        /** Nothing is known of the output. */
        public static Output none() {
            return new Output(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    List.of());
        }

        /** The same with a doubt about these. */
        public Output doubting(List<String> what) {
            return new Output(
                    normalizedPowerW, normalizedGradedSpeedMps, speedP50Mps, speedP95Mps, temperatureC, halves, what);
        }
    }

    /** Mean output and heart rate (bpm) of the two halves of a steady recording. */
    record Halves(double firstOutput, double firstBpm, double secondOutput, double secondBpm) {}

    /** Marks a workout as a race; type UNKNOWN lets sport and distance decide. */
    record RaceMark(String raceType, OptionalLong officialTimeS, OptionalDouble coveredShare) {}

    /** One leg of a multi-sport workout. */
    record Leg(
            String sport,
            long elapsedS,
            long movingS,
            OptionalDouble distanceM,
            Optional<HeartRate> heartRate,
            OptionalInt averageBpm,
            OptionalDouble normalizedPowerW,
            OptionalDouble normalizedGradedSpeedMps) {}

    /** The name that another system gave to the same workout. */
    record Origin(String source, String id) {}

    /** A race as announced, or its result, without a recording. */
    record Race(
            String stage,
            LocalDate raceDate,
            String sport,
            String raceType,
            OptionalDouble distanceM,
            OptionalDouble ascentM,
            OptionalLong officialTimeS,
            OptionalDouble rpe,
            boolean trail,
            Optional<Boolean> metGoal,
            OptionalDouble coveredShare)
            implements Body {}

    /** What the athlete answers, on the named scale, and what they report that asks for a doctor. */
    record Wellness(
            String scale,
            OptionalDouble fatigue,
            OptionalDouble sleepQuality,
            OptionalDouble stress,
            OptionalDouble soreness,
            OptionalDouble mood,
            List<String> symptoms)
            implements Body {

        public Wellness {
            symptoms = List.copyOf(symptoms);
        }
    }

    /** One sleep, in seconds. */
    record Sleep(long totalSleepS, boolean main, Optional<Instant> endedAt, OptionalDouble vendorScore)
            implements Body {}

    /** One measurement of heart-rate variability, in milliseconds. */
    record HeartRateVariability(String metric, double valueMs, String context) implements Body {}

    /** Resting heart rate of a date, in beats per minute. */
    record RestingHeartRate(double bpm, String context) implements Body {}

    /** What was going on in the athlete's life. */
    record Context(String tag, Optional<LocalDate> until, OptionalDouble temperatureC, OptionalDouble altitudeM)
            implements Body {}

    /** What the fold needs to know of the athlete, from the event's local date on; empty leaves the earlier value. */
    record Profile(
            String sex,
            Optional<LocalDate> birthDate,
            OptionalInt hrMaxBpm,
            OptionalInt hrRestBpm,
            OptionalInt lthrBpm,
            OptionalInt vt1Bpm,
            OptionalInt vt2Bpm,
            OptionalDouble ftpW,
            OptionalDouble thresholdSpeedMps,
            OptionalDouble criticalSwimSpeedMps,
            String trainingClass,
            OptionalDouble usualWeeklyLoad,
            OptionalInt restDayAfter,
            List<LactatePoint> lactate,
            Optional<String> zone,
            Optional<Boolean> ageFactor,
            Optional<Settings> settings)
            implements Body {

        public Profile {
            lactate = List.copyOf(lactate);
        }
    }

    /** One step of a lactate test: beats per minute, mmol/l. */
    record LactatePoint(double heartRateBpm, double lactateMmolL) {}

    /** What athlete or coach decided about something the system said. */
    record Answer(
            String about,
            String subject,
            Optional<String> other,
            OptionalDouble value,
            Optional<Boolean> helpful,
            Optional<String> reason)
            implements Body {}

    /** A device synced. */
    record Heartbeat(Optional<Boolean> worn) implements Body {}

    /** Takes back the event of the same id. */
    record Retraction(Optional<String> reason) implements Body {}
}
