package io.detrain.streams.training;

import io.detrain.streams.load.Calibrations;
import io.detrain.streams.load.Effort;
import io.detrain.streams.load.ExpectedRace;
import io.detrain.streams.load.Load;
import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.MuscleGroup;
import io.detrain.streams.load.Quality;
import io.detrain.streams.load.Scoring;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.load.Thresholds;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.RaceTypes;
import io.detrain.streams.rule.HardSession;
import io.detrain.streams.rule.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gives workouts and races their load, and reads off what the fold takes from them. */
final class WorkoutScoring {

    private static final long DAY_S = 86_400;
    private static final double LEAST_COVERED = 0.30;
    private static final double STEEP_M_PER_KM = 25;
    private static final double CLIMB_M_PER_KM = 40;
    private static final double RACE_KMH = 10;

    private final Scoring scoring;
    private final SameWorkout same;
    private final double leastCoverage;

    /** @param leastCoverage share of the time below which heart rate tells nothing */
    WorkoutScoring(Scoring scoring, SameWorkout same, double leastCoverage) {
        this.scoring = scoring;
        this.same = same;
        this.leastCoverage = leastCoverage;
    }

    /** A recorded workout, with what declarations say of it. */
    ScoredWorkout score(Group group, List<Note> declared, Thresholds thresholds, Calibrations calibrations) {
        TrainingEvent event = group.canonical().event();
        Fact.Workout workout = Merged.of(group, leastCoverage);
        if (group.excluded()) {
            return uncounted(quarantined(event, workout, "overlaps_on_same_device"));
        }
        RaceFacts race =
                RaceFacts.of(workout, declared.stream().map(DeclaredRaces::race).toList());
        Load load = load(workout, race, thresholds, calibrations);
        Load shown = group.isShifted(same) ? withQuality(load, Quality.LOW) : load;
        Optional<RaceEntry> entry = race.isRace() ? Optional.of(entry(group, workout, declared, race, load)) : none();
        return new ScoredWorkout(
                shown(event, workout, race, shown, entry, copies(group)),
                byDay(event, workout.elapsedS(), load.micro()),
                Optional.of(session(workout, race, load)),
                workout.sport().isLifting(),
                race.isRace() ? Optional.empty() : hard(event, workout, race, load),
                entry);
    }

    /** A race of which nothing was recorded. */
    Optional<ScoredWorkout> score(Note note, Thresholds thresholds) {
        Fact.Race race = DeclaredRaces.race(note);
        boolean result = race.stage() == Fact.RaceStage.RESULT;
        if ((race.officialTimeS().isEmpty() && !result) || race.coveredShare().orElse(1) < LEAST_COVERED) {
            return Optional.empty();
        }
        Fact.Workout workout = unrecorded(race);
        RaceFacts facts = RaceFacts.of(workout, List.of(race));
        Load load = load(workout, facts, thresholds, Calibrations.NONE);
        RaceEntry entry =
                entry(note.id(), race.raceDate().toEpochDay(), race.raceDate().toEpochDay(), workout, facts, load);
        TrainingEvent event = new TrainingEvent(
                note.id(), 0, "", race.raceDate(), note.at(), note.zone(), "", Optional.empty(), false, race);
        return Optional.of(new ScoredWorkout(
                shown(event, workout, facts, load, Optional.of(entry), List.of()),
                List.of(load.micro()),
                Optional.of(session(workout, facts, load)),
                false,
                Optional.empty(),
                Optional.of(entry)));
    }

    /** A workout that is kept but not counted. */
    static WorkoutLoad quarantined(TrainingEvent event, Fact.Workout workout, String reason) {
        Load load = Load.unknown(Map.of("ALL", reason));
        return shown(event, workout, RaceFacts.of(workout, List.of()), load, Optional.empty(), List.of());
    }

    private static ScoredWorkout uncounted(WorkoutLoad shown) {
        return new ScoredWorkout(shown, List.of(0L), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    private static Optional<RaceEntry> none() {
        return Optional.empty();
    }

    /** The loads of a recorded workout by every method, as they are. */
    Load.Raw raw(Group group, List<Note> declared, Thresholds thresholds) {
        Fact.Workout workout = Merged.of(group, leastCoverage);
        RaceFacts race =
                RaceFacts.of(workout, declared.stream().map(DeclaredRaces::race).toList());
        return group.excluded() || !workout.legs().isEmpty()
                ? Load.Raw.NONE
                : scoring.score(effort(workout, race), thresholds).raw();
    }

    private Load load(Fact.Workout workout, RaceFacts race, Thresholds thresholds, Calibrations calibrations) {
        Load whole = scoring.score(effort(workout, race), thresholds, calibrations);
        return workout.legs().isEmpty() ? believed(whole, workout) : legs(workout, whole, thresholds);
    }

    /** Sum of the legs, unless they say nothing and the whole does (science.md 1.13). */
    private Load legs(Fact.Workout workout, Load whole, Thresholds thresholds) {
        List<Load> loads = workout.legs().stream()
                .map(leg -> believed(scoring.score(effort(leg, workout.kind(), workout.trail()), thresholds), workout))
                .toList();
        boolean guessed = loads.stream().anyMatch(load -> load.method() == LoadMethod.DURATION);
        return guessed && whole.method() != LoadMethod.DURATION ? whole : sum(loads);
    }

    /** No better than what it was found by (science.md 8.2, 8.3). */
    private static Load believed(Load load, Fact.Workout workout) {
        return doubtful(load, workout).isPresent() ? withQuality(load, Quality.LOW) : load;
    }

    private static Optional<String> doubtful(Load load, Fact.Workout workout) {
        Optional<String> output = load.method() == LoadMethod.POWER
                ? Optional.of("POWER")
                : load.method() == LoadMethod.PACE ? Optional.of("SPEED") : Optional.empty();
        return output.filter(workout.reduced().doubtful()::contains);
    }

    private static Load sum(List<Load> loads) {
        Load largest =
                loads.stream().max((a, b) -> Long.compare(a.micro(), b.micro())).orElseThrow();
        Map<String, String> inputs = new TreeMap<>();
        Map<String, String> passedOver = new TreeMap<>();
        Quality quality = Quality.HIGH;
        for (int i = 0; i < loads.size(); i++) {
            String leg = "leg" + (i + 1) + ".";
            inputs.put(leg + "method", loads.get(i).method().name());
            loads.get(i).inputs().forEach((name, value) -> inputs.put(leg + name, value));
            loads.get(i).passedOver().forEach((name, value) -> passedOver.put(leg + name, value));
            quality = quality.and(loads.get(i).quality());
        }
        return new Load(
                loads.stream().mapToLong(Load::micro).sum(),
                largest.method(),
                quality,
                inputs,
                passedOver,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Load.Raw.NONE);
    }

    private static Effort effort(Fact.Workout workout, RaceFacts race) {
        return new Effort(
                workout.sport(),
                workout.kind(),
                workout.elapsedS(),
                workout.movingS(),
                workout.distanceM(),
                workout.heartRate(),
                workout.zoneSeconds(),
                workout.averageBpm(),
                race.rpe(),
                workout.normalizedPowerW(),
                workout.normalizedGradedSpeedMps(),
                race.trail() || isUneven(workout),
                race.isRace(),
                race.officialTimeS());
    }

    /** Where speed tells less than the heart (science.md 1.9): climbs, and positions that cannot be right. */
    private static boolean isUneven(Fact.Workout workout) {
        double km = workout.distanceM().orElse(0) / 1000;
        return workout.reduced().doubtful().contains("SPEED")
                || km > 0 && workout.ascentM().orElse(0) / km > CLIMB_M_PER_KM;
    }

    private static Effort effort(Fact.Leg leg, SessionKind kind, boolean trail) {
        return new Effort(
                leg.sport(),
                kind,
                leg.elapsedS(),
                leg.movingS(),
                leg.distanceM(),
                leg.heartRate(),
                List.of(),
                leg.averageBpm(),
                OptionalDouble.empty(),
                leg.normalizedPowerW(),
                leg.normalizedGradedSpeedMps(),
                trail,
                false,
                OptionalLong.empty());
    }

    private static Load withQuality(Load load, Quality quality) {
        return new Load(
                load.micro(),
                load.method(),
                quality,
                load.inputs(),
                load.passedOver(),
                load.internal(),
                load.external(),
                load.raw());
    }

    private static WorkoutLoad shown(
            TrainingEvent event,
            Fact.Workout workout,
            RaceFacts race,
            Load load,
            Optional<RaceEntry> entry,
            List<String> copies) {
        return new WorkoutLoad(
                event.id(),
                event.at(),
                event.zone(),
                workout.sport(),
                race.isRace(),
                entry.map(RaceEntry::type).orElse(RaceType.UNKNOWN),
                workout.elapsedS(),
                workout.distanceM(),
                load.units(),
                load.method(),
                load.quality(),
                inputs(load, workout),
                load.passedOver(),
                copies);
    }

    /** What the load was found by, what the recording was reduced by before, if not the defaults, and what is doubted. */
    private static Map<String, String> inputs(Load load, Fact.Workout workout) {
        Optional<String> doubtful = doubtful(load, workout);
        if (workout.reduced().by().isEmpty() && doubtful.isEmpty()) {
            return load.inputs();
        }
        Map<String, String> inputs = new LinkedHashMap<>(load.inputs());
        workout.reduced().by().ifPresent(by -> inputs.put("reducedBy", by));
        doubtful.ifPresent(what -> inputs.put("doubtful", what));
        return inputs;
    }

    private static List<String> copies(Group group) {
        return group.copies().stream().map(Recording::id).sorted().toList();
    }

    private static long decimetres(Fact.Workout workout) {
        double legs = workout.legs().stream()
                .filter(leg -> leg.sport().isRun())
                .mapToDouble(leg -> leg.distanceM().orElse(0))
                .sum();
        double own = workout.sport().isRun() ? workout.distanceM().orElse(0) : 0;
        return Math.round((workout.legs().isEmpty() ? own : legs) * 10);
    }

    /** A workout of a day or more is shared among its local dates by real seconds; the last takes the rest. */
    private static List<Long> byDay(TrainingEvent event, long elapsedS, long micro) {
        if (elapsedS < DAY_S) {
            return List.of(micro);
        }
        List<Long> shares = new ArrayList<>();
        long left = micro;
        long from = event.at().getEpochSecond();
        long end = from + elapsedS;
        LocalDate date = event.at().atZone(event.zone()).toLocalDate();
        while (from < end) {
            date = date.plusDays(1);
            long midnight = date.atStartOfDay(event.zone()).toEpochSecond();
            long until = Math.min(end, midnight);
            long share = until == end ? left : Math.round((double) micro * (until - from) / elapsedS);
            shares.add(share);
            left -= share;
            from = until;
        }
        return shares;
    }

    private static Session session(Fact.Workout workout, RaceFacts race, Load load) {
        return new MeasuredSession(workout, race, effort(workout, race), load).session(decimetres(workout));
    }

    private static Optional<HardSession> hard(TrainingEvent event, Fact.Workout workout, RaceFacts race, Load load) {
        Effort effort = effort(workout, race);
        int muscles = muscles(workout);
        HardSession session = new HardSession(
                event.id(),
                race.isAbandoned() ? SessionKind.RACE : workout.kind(),
                load.method(),
                race.rpe().isPresent() ? (int) Math.round(race.rpe().getAsDouble() * 10) : HardSession.NO_RPE,
                (int) StrictMath.floor(Load.intensity(load.units(), effort.hours()) * 1000 + 1e-6),
                load.micro(),
                effort.seconds(),
                muscles == 0 ? 0 : event.at().getEpochSecond(),
                muscles);
        return session.isCandidate() ? Optional.of(session) : Optional.empty();
    }

    private static int muscles(Fact.Workout workout) {
        int muscles = 0;
        for (MuscleGroup group : MuscleGroup.values()) {
            muscles |= workout.muscleGroups().contains(group.name()) ? group.bit() : 0;
        }
        return workout.sport().isLifting() ? muscles : 0;
    }

    private static RaceEntry entry(Group group, Fact.Workout workout, List<Note> declared, RaceFacts race, Load load) {
        TrainingEvent event = group.canonical().event();
        long start = event.localDate().toEpochDay();
        long finish = event.at()
                .plusSeconds(workout.elapsedS())
                .atZone(event.zone())
                .toLocalDate()
                .toEpochDay();
        long raceDay = race.declaredDate().map(LocalDate::toEpochDay).orElse(Math.max(start, finish));
        return entry(raceId(group, declared), Math.min(start, raceDay), raceDay, workout, race, load);
    }

    /** The smallest id of those that call it a race, so that a copy or a declaration that joins changes little. */
    private static String raceId(Group group, List<Note> declared) {
        return Stream.concat(
                        declared.stream().map(Note::id),
                        group.members()
                                .filter(member -> member.workout().race().isPresent())
                                .map(Recording::id))
                .min(String::compareTo)
                .orElseGet(() -> group.canonical().id());
    }

    private static RaceEntry entry(
            String id, long firstDay, long raceDay, Fact.Workout workout, RaceFacts race, Load load) {
        long seconds = race.officialTimeS().orElse(workout.elapsedS());
        double hours = seconds / 3600.0;
        OptionalDouble metres = race.distanceM(workout);
        double km = metres.orElse(hours * RACE_KMH * 1000) / 1000;
        boolean trail = race.trail() || workout.sport() == Sport.TRAIL_RUN;
        double ascent = race.ascentM().orElse(workout.ascentM().orElse(0));
        double effortKm = trail ? RaceTypes.kmEffort(km, ascent) : km;
        return new RaceEntry(
                id,
                firstDay,
                raceDay,
                race.type() == RaceType.UNKNOWN || !race.isFinished()
                        ? RaceTypes.of(workout.sport(), effortKm, hours)
                        : race.type(),
                Math.round(km * 1000),
                Math.round(effortKm * 1000),
                km > 0 && workout.descentM().orElse(0) / km > STEEP_M_PER_KM,
                load.micro() > 0 ? OptionalLong.of(load.micro()) : OptionalLong.empty(),
                race.rpe().isPresent()
                        ? OptionalLong.of(Math.round(race.rpe().getAsDouble() * 10))
                        : OptionalLong.empty(),
                relativeIntensity(effort(workout, race), load),
                race.isFinished() && seconds > 0 && metres.isPresent() // a distance that was guessed is no result
                        ? OptionalLong.of(seconds)
                        : OptionalLong.empty(),
                race.result(),
                trail,
                climb(race.ascentM().isPresent() ? race.ascentM() : workout.ascentM(), km),
                rounded(workout.pacing().celsius()));
    }

    /** Tenths of a metre for each kilometre. */
    private static OptionalLong climb(OptionalDouble ascentM, double km) {
        return ascentM.isPresent() && km > 0
                ? rounded(OptionalDouble.of(10 * ascentM.getAsDouble() / km))
                : rounded(OptionalDouble.empty());
    }

    private static OptionalLong rounded(OptionalDouble value) {
        return value.isPresent() ? OptionalLong.of(Math.round(value.getAsDouble())) : OptionalLong.empty();
    }

    /** Against what races of that duration are run at, by the larger of heart rate and output (rulings.md 86). */
    private static OptionalLong relativeIntensity(Effort effort, Load load) {
        double units = Math.max(load.internal().orElse(0), load.external().orElse(0));
        if (units == 0 || effort.hours() == 0) {
            return OptionalLong.empty();
        }
        double share = Load.intensity(units, effort.hours()) / ExpectedRace.intensity(effort.hours());
        return OptionalLong.of(Math.round(share * 1e6));
    }

    private static Fact.Workout unrecorded(Fact.Race race) {
        long seconds = race.officialTimeS().orElse(0);
        return new Fact.Workout(
                race.sport(),
                SessionKind.RACE,
                seconds,
                seconds,
                race.distanceM(),
                race.ascentM(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                race.rpe(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Set.of(),
                Optional.empty(),
                race.trail(),
                List.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Fact.Pacing.NONE);
    }
}
