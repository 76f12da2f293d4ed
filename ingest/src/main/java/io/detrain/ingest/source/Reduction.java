package io.detrain.ingest.source;

import io.detrain.ingest.intake.Body.Effort;
import io.detrain.ingest.intake.Body.HeartRate;
import io.detrain.ingest.intake.Body.Leg;
import io.detrain.ingest.intake.Body.Output;
import io.detrain.ingest.intake.Body.Totals;
import io.detrain.ingest.intake.Body.Workout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reduces a recording to what no threshold can change. */
final class Reduction {

    private static final double WAY_COMPLETE = 0.90;
    private static final int HOLD_POWER_S = 3;

    private final Recording recording;
    private final ReductionSettings by;
    private final int seconds;
    private final Optional<Track> track;
    private final Motion motion;
    private final double[] altitudeM;
    private final double[] bpm;
    private final double[] watts;
    private final Optional<HeartRate> heartRate;
    private final OptionalDouble distanceM;
    private final List<String> doubts;
    private final List<String> notes = new ArrayList<>();

    private Reduction(Recording recording, ReductionSettings by) {
        this.recording = recording;
        this.by = by;
        seconds = recording.seconds();
        track = Track.of(recording, by.speeds().capMps(recording.sport()));
        motion = Motion.of(recording, track, by.speeds());
        altitudeM = Series.of(recording, Sample::altitudeM).linear(seconds);
        bpm = HeartRateCleaning.clean(Series.of(recording, Sample::bpm), motion.moving(), by.heartRates());
        watts = watts(recording, seconds, by.mostWatts());
        heartRate =
                HeartRateSummary.of(bpm, motion.moving(), recording.sensors().heartRate(), cadenceLock());
        distanceM = distance();
        doubts = Doubts.of(droppedShare(), watts, by);
    }

    /** A workout, what of the recording it is of, and what the user should know of how it came about. */
    record Reduced(Recording recording, Workout workout, List<String> notes) {}

    static Reduced of(Recording recording, Fingerprint file, ReductionSettings by) {
        var driven = Vehicle.in(recording, by.speeds());
        var done = driven.map(Vehicle::rest).orElse(recording);
        var reduction = new Reduction(done, by);
        driven.ifPresent(vehicle -> reduction.notes.add(vehicle.note()));
        return new Reduced(
                done,
                reduction.workout(file, List.of(), reduction.motion.movingSeconds(done), reduction.output()),
                reduction.notes());
    }

    /** A multi-sport workout: the whole for the totals, the legs for the load. */
    static Reduced of(Recording whole, List<Recording> parts, Fingerprint file, ReductionSettings by) {
        var reduction = new Reduction(whole, by);
        var reduced = parts.stream().map(part -> new Reduction(part, by)).toList();
        var legs = reduced.stream().map(Reduction::leg).toList();
        var doubts = reduced.stream()
                .flatMap(part -> part.doubts.stream())
                .distinct()
                .sorted()
                .toList();
        long moving =
                Math.min(whole.seconds(), legs.stream().mapToLong(Leg::movingS).sum());
        return new Reduced(
                whole, reduction.workout(file, legs, moving, Output.none().doubting(doubts)), reduction.notes());
    }

    private List<String> notes() {
        return List.copyOf(notes);
    }

    private Workout workout(Fingerprint file, List<Leg> legs, long movingS, Output output) {
        var climb = climb();
        return new Workout(
                recording.sport(),
                recording.sport().equals("HIIT") ? "HIIT" : "UNKNOWN",
                seconds,
                movingS,
                new Totals(
                        distanceM,
                        climb.ascentM(),
                        climb.descentM(),
                        recording.sport().equals("TRAIL_RUN")),
                effort(),
                output,
                Optional.empty(),
                List.of(),
                legs,
                streams(),
                List.of(),
                Optional.of(file.hex()),
                by.version());
    }

    private Leg leg() {
        return new Leg(
                recording.sport(),
                seconds,
                motion.movingSeconds(recording),
                distanceM,
                heartRate,
                averageBpm(),
                power(),
                gradedSpeed());
    }

    private Effort effort() {
        return new Effort(
                heartRate,
                List.of(),
                averageBpm(),
                highestBpm(),
                recording.totals().rpe());
    }

    /** Only where the stream cannot be used: the histogram says it better. */
    private OptionalInt averageBpm() {
        boolean usable = heartRate.isPresent()
                && heartRate.get().coveragePermille() >= 1000 * by.heartRates().averageUnder();
        var told = recording.totals().averageBpm();
        if (usable) {
            return OptionalInt.empty();
        }
        return told.isPresent() ? plausible(told) : HeartRateSummary.mean(bpm);
    }

    private OptionalInt plausible(OptionalInt bpm) {
        return by.heartRates().inRange(bpm.orElse(0)) ? bpm : OptionalInt.empty();
    }

    private OptionalInt highestBpm() {
        var highest = HeartRateSummary.highest(bpm);
        return highest.isPresent() ? highest : plausible(recording.totals().maxBpm());
    }

    /** A chest strap measures the heart's own current; only light on the skin takes steps for beats. */
    private boolean cadenceLock() {
        return Sports.isRun(recording.sport())
                && !recording.sensors().heartRate().equals("CHEST")
                && HeartRateSummary.cadenceLock(
                        bpm, Series.of(recording, Sample::cadence).linear(seconds), by.heartRates());
    }

    private Output output() {
        var graded = gradedSpeed();
        var speeds = motion.measured() && paceUsable() ? motion.whileMoving() : new double[0];
        return new Output(
                power(),
                graded,
                Percentile.of(speeds, 0.5),
                Percentile.of(speeds, 0.95),
                temperature(),
                power().isPresent() && !Sports.onFoot(recording.sport())
                        ? Halves.ofPower(watts, bpm, motion.moving(), by.windows())
                        : graded.isPresent() ? Halves.ofSpeed(flat(), bpm, motion.moving()) : Optional.empty(),
                doubts);
    }

    private OptionalDouble power() {
        return by.windows().normalized(watts);
    }

    private OptionalDouble gradedSpeed() {
        if (!Sports.onFoot(recording.sport()) || !motion.measured() || !paceUsable()) {
            return OptionalDouble.empty();
        }
        var flat = flat();
        var moved = new double[flat.length];
        int n = 0;
        for (int s = 0; s < flat.length; s++) {
            if (motion.moving()[s]) { // what stands between two moving seconds is left out; what is unknown parts them
                moved[n++] = flat[s];
            }
        }
        return by.windows().normalized(Arrays.copyOf(moved, n));
    }

    private double[] flat() {
        return by.grade().flatten(motion.speedMps(), altitudeM);
    }

    private boolean paceUsable() {
        double dropped = droppedShare();
        var mean = Arrays.stream(motion.whileMoving()).average();
        boolean tooFast = mean.isPresent() && mean.getAsDouble() > by.speeds().meanCapMps(recording.sport());
        boolean usable = dropped <= by.speeds().dropped() && !tooFast;
        if (!usable && !notes.contains(PACE_NOTE)) {
            notes.add(PACE_NOTE);
        }
        return usable;
    }

    private double droppedShare() {
        return Math.max(motion.droppedShare(), track.map(Track::droppedShare).orElse(0.0));
    }

    private static final String PACE_NOTE = "speeds are impossible for the sport: pace is not used";

    private static double[] watts(Recording recording, int seconds, double most) {
        var power = Series.of(recording, Sample::watts);
        var valid = power.keep(i -> power.value()[i] >= 0 && power.value()[i] <= most);
        boolean sensor = Arrays.stream(valid.value()).anyMatch(value -> value > 0);
        return sensor ? valid.held(seconds, HOLD_POWER_S) : new double[0]; // all zero: no sensor
    }

    private OptionalDouble temperature() {
        return Arrays.stream(Series.of(recording, Sample::temperatureC).value()).average();
    }

    private Climb climb() {
        var totals = recording.totals();
        return totals.ascentM().isPresent()
                ? new Climb(totals.ascentM(), totals.descentM())
                : Climb.of(altitudeM, by.mostAscentMPerH());
    }

    /** The device's total, unless a complete track says otherwise by more than a tenth. */
    private OptionalDouble distance() {
        var device = device();
        if (track.isEmpty() || Sports.isSwim(recording.sport()) && device.isPresent()) {
            return device; // positions under water jump about
        }
        double way = track.get().lengthM();
        if (device.isEmpty()) {
            return OptionalDouble.of(way);
        }
        boolean disagrees = Math.abs(way - device.getAsDouble()) > by.wayDisagrees() * device.getAsDouble();
        return disagrees && complete(track.get().wayM()) ? OptionalDouble.of(way) : device;
    }

    private OptionalDouble device() {
        if (recording.totals().distanceM().isPresent()) {
            return recording.totals().distanceM();
        }
        var counter = Series.of(recording, Sample::distanceM).value();
        double metres = counter.length < 2 ? 0 : counter[counter.length - 1] - counter[0];
        return metres > 0 ? OptionalDouble.of(metres) : OptionalDouble.empty();
    }

    private boolean complete(Series way) {
        long known = Arrays.stream(way.linear(seconds))
                .filter(value -> !Double.isNaN(value))
                .count();
        return known >= WAY_COMPLETE * motion.movingSeconds(recording);
    }

    private List<String> streams() {
        var streams = new ArrayList<String>();
        heartRate.ifPresent(_ -> streams.add("HEART_RATE"));
        if (watts.length > 0) {
            streams.add("POWER");
        }
        recording.firstPosition().ifPresent(_ -> streams.add("GPS"));
        if (recording.sensors().barometer()) {
            streams.add("BAROMETER");
        }
        if (recording.totals().rpe().isPresent()) {
            streams.add("RPE");
        }
        return List.copyOf(streams);
    }
}
