package io.detrain.notifier.listen;

import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.FlagOutcome;
import io.detrain.notifier.notice.Input;
import io.detrain.notifier.notice.Outcome;
import io.detrain.notifier.notice.Phase;
import io.detrain.notifier.notice.PlanOutcome;
import io.detrain.notifier.notice.Severity;
import io.detrain.notifier.notice.Status;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.schemas.avro.Evidence;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.JudgementStatus;
import io.detrain.schemas.avro.PhaseKind;
import io.detrain.schemas.avro.PlanJudgement;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Turns published judgements into outcomes, and events into replies. What a newer service may add, and this one does not know, is passed over. */
public final class OutcomeReader {

    private OutcomeReader() {}

    /** What is to be decided about a record; empty if nothing is. */
    public static Optional<? extends Input> read(SpecificRecord record) {
        return switch (record) {
            case FlagJudgement flag -> status(flag.getStatus()).map(status -> flag(flag, status));
            case PlanJudgement plan -> status(plan.getStatus()).map(status -> plan(plan, status));
            case AthleteEvent event -> ReplyReader.read(event);
            default -> Optional.empty();
        };
    }

    private static Outcome flag(FlagJudgement flag, Status status) {
        return new FlagOutcome(
                new Athlete(flag.getTenant(), flag.getAthlete()),
                flag.getFlagId(),
                status,
                Optional.ofNullable(flag.getBecause()),
                flag.getJudgedAt(),
                flag.getRule(),
                latest(flag),
                severity(flag.getSeverity()),
                flag.getParams());
    }

    /** An episode that rises speaks of its latest day, not of the one on which it began. */
    private static LocalDate latest(FlagJudgement flag) {
        return flag.getEvidence().stream()
                .map(Evidence::getTo)
                .filter(Objects::nonNull)
                .reduce(flag.getDay(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Outcome plan(PlanJudgement plan, Status status) {
        return new PlanOutcome(
                new Athlete(plan.getTenant(), plan.getAthlete()),
                plan.getPlanId(),
                status,
                Optional.ofNullable(plan.getBecause()),
                plan.getJudgedAt(),
                plan.getActive(),
                plan.getCause(),
                plan.getRaceDate(),
                plan.getPhases().stream().map(OutcomeReader::phase).toList(),
                plan.getHardAllowedFrom(),
                plan.getShortestDays(),
                plan.getLongestDays(),
                plan.getParams());
    }

    private static Phase phase(io.detrain.schemas.avro.Phase phase) {
        return new Phase(kind(phase.getKind()), phase.getFrom(), phase.getTo());
    }

    private static Phase.Kind kind(PhaseKind kind) {
        return switch (kind) {
            case REST -> Phase.Kind.REST;
            case ACTIVE_RECOVERY -> Phase.Kind.ACTIVE_RECOVERY;
            case RELOAD -> Phase.Kind.RELOAD;
            case RETURN -> Phase.Kind.RETURN;
            case UNKNOWN -> Phase.Kind.OTHER;
        };
    }

    private static Optional<Status> status(JudgementStatus status) {
        return switch (status) {
            case RAISED -> Optional.of(Status.RAISED);
            case AMENDED -> Optional.of(Status.AMENDED);
            case CLEARED -> Optional.of(Status.CLEARED);
            case WITHDRAWN -> Optional.of(Status.WITHDRAWN);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Severity severity(io.detrain.schemas.avro.Severity severity) {
        return switch (severity) {
            case UNKNOWN, INFO -> Severity.INFO;
            case LOW -> Severity.LOW;
            case MEDIUM -> Severity.MEDIUM;
            case HIGH -> Severity.HIGH;
        };
    }
}
