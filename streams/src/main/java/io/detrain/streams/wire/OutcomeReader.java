package io.detrain.streams.wire;

import io.detrain.schemas.avro.DayJudgement;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.PlanJudgement;
import io.detrain.streams.explain.CaseDay;
import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.Quality;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.Bound;
import io.detrain.streams.plan.Phase;
import io.detrain.streams.plan.PhaseKind;
import io.detrain.streams.plan.PlanChange;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.rule.Evidence;
import io.detrain.streams.rule.Score;
import io.detrain.streams.rule.Severity;
import io.detrain.streams.training.DayState;
import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Plan;
import io.detrain.streams.training.Status;
import io.detrain.streams.training.WorkoutLoad;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads published judgements back, as they were before {@link OutcomeWriter} wrote them. */
public final class OutcomeReader {

    private OutcomeReader() {}

    /** The flag in a record. */
    public static Flag flag(FlagJudgement record) {
        return new Flag(
                record.getFlagId(),
                record.getRule(),
                record.getDay(),
                Severity.valueOf(record.getSeverity().name()),
                Status.valueOf(record.getStatus().name()),
                Optional.ofNullable(record.getClearedOn()),
                Optional.ofNullable(record.getBecause()),
                Optional.ofNullable(record.getCauseEvent()),
                record.getParams(),
                evidence(record.getEvidence()),
                score(record),
                record.getRules(),
                record.getJudgedOn());
    }

    private static Optional<Score> score(FlagJudgement record) {
        Double points = record.getScore();
        Double confidence = record.getConfidence();
        return points == null || confidence == null
                ? Optional.empty()
                : Optional.of(new Score(points, confidence, record.getDomains()));
    }

    /** The plan in a record. */
    public static Plan plan(PlanJudgement record) {
        return new Plan(
                record.getPlanId(),
                RaceType.valueOf(record.getCause()),
                record.getRaceDate(),
                Status.valueOf(record.getStatus().name()),
                record.getActive(),
                record.getDays(),
                record.getPhases().stream().map(OutcomeReader::phase).toList(),
                record.getCaps(),
                record.getHardAllowedFrom(),
                record.getRaceAllowedFrom(),
                record.getShortestDays(),
                record.getLongestDays(),
                record.getFactors(),
                record.getParams(),
                evidence(record.getEvidence()),
                record.getBounds().stream().map(Bound::valueOf).toList(),
                record.getChanges().stream().map(OutcomeReader::change).toList(),
                Optional.ofNullable(record.getBecause()),
                Optional.ofNullable(record.getCauseEvent()),
                record.getRules(),
                record.getJudgedOn());
    }

    private static Phase phase(io.detrain.schemas.avro.Phase phase) {
        return new Phase(PhaseKind.valueOf(phase.getKind().name()), phase.getFrom(), phase.getTo());
    }

    private static PlanChange change(io.detrain.schemas.avro.PlanChange change) {
        String reason = change.getReason() == null ? "" : change.getReason();
        return switch (change.getKind()) {
            case "ADVANCED" -> new PlanChange.Advanced(change.getOn(), PhaseKind.valueOf(reason), change.getDays());
            case "EXTENDED" ->
                new PlanChange.Extended(change.getOn(), PlanChange.Reason.valueOf(reason), change.getDays());
            case "VIOLATED" -> new PlanChange.Violated(change.getOn(), change.getDays());
            case "STALLED" -> new PlanChange.Stalled(change.getOn(), PlanChange.Reason.valueOf(reason));
            case "OVERRIDDEN" -> new PlanChange.Overridden(change.getOn(), reason);
            default -> throw new IllegalArgumentException("no change of a plan is called " + change.getKind());
        };
    }

    /** A day as a case shows it. */
    public static CaseDay day(DayJudgement record) {
        var readiness = record.getReadiness();
        return new CaseDay(
                record.getLocalDate(),
                DayState.valueOf(record.getState().name()),
                record.getLoad(),
                record.getFitness(),
                record.getFatigue(),
                record.getConfidence(),
                record.getWorkouts().stream().map(OutcomeReader::workout).toList(),
                readiness == null ? List.of() : evidence(readiness.getSignals()));
    }

    private static WorkoutLoad workout(io.detrain.schemas.avro.WorkoutLoad workout) {
        return new WorkoutLoad(
                workout.getEventId(),
                workout.getStart(),
                ZoneId.of(workout.getZone()),
                Sport.valueOf(workout.getSport()),
                workout.getRace(),
                RaceType.valueOf(workout.getRaceType()),
                workout.getDurationS(),
                optional(workout.getDistanceM()),
                workout.getLoad(),
                LoadMethod.valueOf(workout.getMethod().name()),
                Quality.valueOf(workout.getQuality().name()),
                workout.getInputs(),
                workout.getPassedOver(),
                workout.getCopies());
    }

    private static List<Evidence> evidence(List<io.detrain.schemas.avro.Evidence> records) {
        return records.stream().map(OutcomeReader::fact).toList();
    }

    private static Evidence fact(io.detrain.schemas.avro.Evidence fact) {
        return new Evidence(
                fact.getSignal(),
                optional(fact.getValue()),
                fact.getUnit(),
                optional(fact.getThreshold()),
                Evidence.Direction.valueOf(fact.getDirection()),
                Optional.ofNullable(fact.getFrom()),
                Optional.ofNullable(fact.getTo()),
                fact.getN(),
                fact.getEvents(),
                fact.getSource(),
                Evidence.Label.valueOf(fact.getLabel()),
                optional(fact.getBaselineMean()),
                optional(fact.getBaselineSd()),
                optional(fact.getPoints()),
                Optional.ofNullable(fact.getDomain()));
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
