package io.detrain.streams.training;

import io.detrain.streams.plan.Bound;
import io.detrain.streams.plan.PlanChange;
import io.detrain.streams.rule.Evidence;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.strain.Domain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What is to be said of flags and plans: what now follows, held against what was last said. */
final class Difference {

    private final Map<String, Standing> flagsBefore = new HashMap<>();
    private final Map<String, Standing> plansBefore = new HashMap<>();
    private final Judgements now;
    private final Cause cause;
    private final String rules;
    private final LocalDate openDay;
    private final BiFunction<LocalDate, LocalDate, List<String>> workoutsBetween;
    private final Withdrawal withdrawal;

    Difference(
            List<Standing> before,
            Judgements now,
            Cause cause,
            String rules,
            LocalDate openDay,
            BiFunction<LocalDate, LocalDate, List<String>> workoutsBetween) {
        long horizonStart = openDay.toEpochDay() - Ledger.HORIZON_DAYS;
        before.forEach(standing ->
                (standing.plan() ? plansBefore : flagsBefore).put(standing.id(), standing.settled(horizonStart)));
        this.now = now;
        this.cause = cause;
        this.rules = rules;
        this.openDay = openDay;
        this.workoutsBetween = workoutsBetween;
        this.withdrawal = new Withdrawal(cause, rules, openDay);
    }

    /** Plans first, then flags, each by identity; withdrawals last. */
    List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (Judgements.JudgedPlan judged : now.plans()) {
            status(judged.standing(), plansBefore.remove(judged.standing().id()))
                    .ifPresent(status -> outcomes.add(new Outcome.PlanJudged(plan(judged, status))));
        }
        for (Judgements.JudgedFlag judged : now.flags()) {
            status(judged.standing(), flagsBefore.remove(judged.standing().id()))
                    .ifPresent(status -> outcomes.add(new Outcome.FlagJudged(flag(judged.finding(), status))));
        }
        now.carried().forEach(standing -> flagsBefore.remove(standing.id()));
        plansBefore.values().stream()
                .filter(this::isWithdrawn)
                .sorted(Standing.ORDER)
                .forEach(standing -> outcomes.add(new Outcome.PlanJudged(withdrawal.plan(standing))));
        flagsBefore.values().stream()
                .filter(this::isWithdrawn)
                .sorted(Standing.ORDER)
                .forEach(standing -> outcomes.add(new Outcome.FlagJudged(withdrawal.flag(standing))));
        return outcomes;
    }

    private static Optional<Status> status(Standing now, @Nullable Standing before) {
        if (Objects.equals(now, before)) {
            return Optional.empty();
        }
        if (now.cleared()) {
            return Optional.of(Status.CLEARED);
        }
        return Optional.of(before == null ? Status.RAISED : Status.AMENDED);
    }

    /** What is only too old to be looked at is not taken back. */
    private boolean isWithdrawn(Standing standing) {
        return cause.event().isPresent() || standing.day() >= openDay.toEpochDay() - Ledger.HORIZON_DAYS;
    }

    private Flag flag(Finding finding, Status status) {
        return new Flag(
                finding.id(),
                finding.rule(),
                finding.day(),
                finding.severity(),
                status,
                finding.cleared().map(Finding.Cleared::on),
                Optional.of(
                        status == Status.CLEARED
                                ? finding.cleared()
                                        .map(Finding.Cleared::because)
                                        .orElse(cause.because())
                                : cause.because()),
                cause.event(),
                finding.params(),
                finding.evidence().stream().map(this::withEvents).toList(),
                finding.score(),
                rules,
                openDay);
    }

    /** Evidence over a stretch of days rests on the workouts of those days. */
    private Evidence withEvents(Evidence evidence) {
        if (evidence.n() <= 1 || !evidence.events().isEmpty() || isOfMornings(evidence)) {
            return evidence;
        }
        return evidence.restingOn(evidence.from()
                .flatMap(from -> evidence.to().map(to -> workoutsBetween.apply(from, to)))
                .orElse(List.of()));
    }

    /** Values of mornings come from no workout; a day's digest does not keep the ids of those they come from. */
    private static boolean isOfMornings(Evidence evidence) {
        return evidence.domain()
                .map(Domain::valueOf)
                .filter(domain -> domain != Domain.LOAD && domain != Domain.PERFORMANCE)
                .isPresent();
    }

    private Plan plan(Judgements.JudgedPlan judged, Status status) {
        Plan plan = judged.plan();
        String because = because(plan, status);
        return new Plan(
                plan.id(),
                plan.cause(),
                plan.raceDate(),
                status,
                plan.active(),
                plan.days(),
                plan.phases(),
                plan.caps(),
                plan.hardAllowedFrom(),
                plan.raceAllowedFrom(),
                plan.shortestDays(),
                plan.longestDays(),
                plan.factors(),
                plan.params(),
                PlanEvidence.of(judged.planned()),
                Bound.of(judged.planned().adapted().planned()),
                plan.changes(),
                Optional.of(because),
                cause.event(),
                plan.rules(),
                plan.judgedOn());
    }

    /** What a morning has changed is the reason; else what was heard. */
    private String because(Plan plan, Status status) {
        if (status == Status.CLEARED) {
            boolean stalled = plan.changes().stream().anyMatch(PlanChange.Stalled.class::isInstance);
            return stalled ? "plan_stalled" : "plan_completed"; // who is not back is not told to go on
        }
        boolean today = openDay.toString().equals(plan.params().get("changedOn"));
        String change = plan.params().getOrDefault("change", "");
        return status == Status.AMENDED && today && !change.isEmpty() ? change : cause.because();
    }
}
