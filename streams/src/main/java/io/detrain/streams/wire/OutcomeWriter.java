package io.detrain.streams.wire;

import static io.detrain.streams.wire.Absent.orNull;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.avro.DayJudgement;
import io.detrain.schemas.avro.DayState;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.JudgementStatus;
import io.detrain.schemas.avro.LoadMethod;
import io.detrain.schemas.avro.Phase;
import io.detrain.schemas.avro.PhaseKind;
import io.detrain.schemas.avro.PlanJudgement;
import io.detrain.schemas.avro.Quality;
import io.detrain.schemas.avro.Severity;
import io.detrain.schemas.avro.WorkoutLoad;
import io.detrain.streams.plan.PlanChange;
import io.detrain.streams.rule.Score;
import io.detrain.streams.training.Flag;
import io.detrain.streams.training.JudgedDay;
import io.detrain.streams.training.Outcome;
import io.detrain.streams.training.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Writes outcomes as they are published. */
public final class OutcomeWriter {

    private OutcomeWriter() {}

    /** The record of an outcome. */
    public static SpecificRecord write(AthleteKey owner, Outcome outcome, Instant judgedAt) {
        return switch (outcome) {
            case Outcome.DayJudged(JudgedDay day) -> day(owner, day, judgedAt);
            case Outcome.FlagJudged(Flag flag) -> flag(owner, flag, judgedAt);
            case Outcome.PlanJudged(Plan plan) -> plan(owner, plan, judgedAt);
        };
    }

    private static DayJudgement day(AthleteKey owner, JudgedDay day, Instant judgedAt) {
        var record = new DayJudgement();
        record.setTenant(owner.tenant());
        record.setAthlete(owner.athlete());
        record.setLocalDate(day.date());
        record.setState(DayState.valueOf(day.state().name()));
        record.setClosed(day.closed());
        record.setLoad(day.load());
        record.setFitness(day.fitness());
        record.setFatigue(day.fatigue());
        record.setForm(day.form());
        record.setFormShare(orNull(day.formShare()));
        record.setConfidence(day.confidence());
        record.setWorkouts(day.workouts().stream().map(OutcomeWriter::workout).toList());
        record.setMiles(day.miles());
        record.setReadiness(day.morning().map(MorningWriter::readiness).orElse(null));
        record.setStrain(day.morning().map(MorningWriter::strain).orElse(null));
        record.setNextRaceOn(day.nextRace().orElse(null));
        record.setRules(day.rules());
        record.setJudgedAt(judgedAt);
        return record;
    }

    private static WorkoutLoad workout(io.detrain.streams.training.WorkoutLoad workout) {
        return new WorkoutLoad(
                workout.eventId(),
                workout.start(),
                workout.zone().getId(),
                workout.sport().name(),
                workout.race(),
                workout.raceType().name(),
                workout.durationS(),
                orNull(workout.distanceM()),
                workout.load(),
                LoadMethod.valueOf(workout.method().name()),
                Quality.valueOf(workout.quality().name()),
                workout.inputs(),
                workout.passedOver(),
                workout.copies());
    }

    private static FlagJudgement flag(AthleteKey owner, Flag flag, Instant judgedAt) {
        return FlagJudgement.newBuilder()
                .setTenant(owner.tenant())
                .setAthlete(owner.athlete())
                .setFlagId(flag.id())
                .setRule(flag.rule())
                .setDay(flag.day())
                .setSeverity(Severity.valueOf(flag.severity().name()))
                .setStatus(JudgementStatus.valueOf(flag.status().name()))
                .setClearedOn(flag.clearedOn().orElse(null))
                .setBecause(flag.because().orElse(null))
                .setCauseEvent(flag.causeEvent().orElse(null))
                .setParams(flag.params())
                .setEvidence(EvidenceWriter.write(flag.evidence()))
                .setScore(flag.score().map(Score::points).orElse(null))
                .setConfidence(flag.score().map(Score::confidence).orElse(null))
                .setDomains(flag.score().map(Score::domains).orElse(Map.of()))
                .setRules(flag.rules())
                .setJudgedOn(flag.judgedOn())
                .setJudgedAt(judgedAt)
                .build();
    }

    private static PlanJudgement plan(AthleteKey owner, Plan plan, Instant judgedAt) {
        return PlanJudgement.newBuilder()
                .setTenant(owner.tenant())
                .setAthlete(owner.athlete())
                .setPlanId(plan.id())
                .setCause(plan.cause().name())
                .setRaceDate(plan.raceDate())
                .setStatus(JudgementStatus.valueOf(plan.status().name()))
                .setActive(plan.active())
                .setDays(plan.days())
                .setPhases(plan.phases().stream().map(OutcomeWriter::phase).toList())
                .setCaps(plan.caps())
                .setHardAllowedFrom(plan.hardAllowedFrom())
                .setRaceAllowedFrom(plan.raceAllowedFrom())
                .setShortestDays(plan.shortestDays())
                .setLongestDays(plan.longestDays())
                .setFactors(plan.factors())
                .setParams(plan.params())
                .setEvidence(EvidenceWriter.write(plan.evidence()))
                .setBounds(plan.bounds().stream().map(Enum::name).toList())
                .setChanges(plan.changes().stream().map(OutcomeWriter::change).toList())
                .setBecause(plan.because().orElse(null))
                .setCauseEvent(plan.causeEvent().orElse(null))
                .setRules(plan.rules())
                .setJudgedOn(plan.judgedOn())
                .setJudgedAt(judgedAt)
                .build();
    }

    private static Phase phase(io.detrain.streams.plan.Phase phase) {
        return new Phase(PhaseKind.valueOf(phase.kind().name()), phase.from(), phase.to());
    }

    private static io.detrain.schemas.avro.PlanChange change(PlanChange change) {
        return switch (change) {
            case PlanChange.Advanced(LocalDate on, var from, int days) -> change(on, "ADVANCED", days, from.name());
            case PlanChange.Extended(LocalDate on, var because, int days) ->
                change(on, "EXTENDED", days, because.name());
            case PlanChange.Violated(LocalDate on, int days) -> change(on, "VIOLATED", days, null);
            case PlanChange.Stalled(LocalDate on, var because) -> change(on, "STALLED", 0, because.name());
            case PlanChange.Overridden(LocalDate on, String reason) -> change(on, "OVERRIDDEN", 0, reason);
        };
    }

    private static io.detrain.schemas.avro.PlanChange change(
            LocalDate on, String kind, int days, @Nullable String reason) {
        return new io.detrain.schemas.avro.PlanChange(on, kind, days, reason);
    }
}
