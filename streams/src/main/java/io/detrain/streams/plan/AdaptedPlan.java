package io.detrain.streams.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan as the days have changed it: what was planned, the days as they now stand, and the changes in order (science.md
 * 5.6, rulings.md 14, 36, 37).
 */
public record AdaptedPlan(
        DetrainingPlan planned, List<PlanDay> days, LocalDate raceAllowedFrom, List<PlanChange> changes) {

    public AdaptedPlan {
        days = List.copyOf(days);
        changes = List.copyOf(changes);
    }

    /** A plan of which nothing has changed. */
    public static AdaptedPlan of(DetrainingPlan planned) {
        List<PlanDay> days = new ArrayList<>();
        for (int k = 1; k <= planned.days(); k++) {
            days.add(new PlanDay(kind(planned, k), planned.caps().get(k - 1)));
        }
        return new AdaptedPlan(planned, days, planned.raceAllowedFrom(), List.of());
    }

    private static PhaseKind kind(DetrainingPlan planned, int k) {
        if (k <= planned.rest()) {
            return PhaseKind.REST;
        }
        return k <= planned.rest() + planned.active() ? PhaseKind.ACTIVE_RECOVERY : PhaseKind.RELOAD;
    }

    /** Days after the race on which hard training is not open. */
    public int length() {
        return days.size();
    }

    /** Which day of the plan a date is; the first is 1, and the race is 0. */
    public int dayOf(LocalDate date) {
        return (int) (date.toEpochDay() - planned.raceDate().toEpochDay());
    }

    /** Last day of the plan. */
    public LocalDate lastDay() {
        return planned.raceDate().plusDays(length());
    }

    /** First day of hard training. */
    public LocalDate hardAllowedFrom() {
        return lastDay().plusDays(1);
    }

    /** What the plan says of a date. */
    public Optional<PlanDay> on(LocalDate date) {
        int k = dayOf(date);
        return k < 1 || k > length() ? Optional.empty() : Optional.of(days.get(k - 1));
    }

    /** Days saved by early exits. */
    public int saved() {
        return changes.stream()
                .mapToInt(change -> change instanceof PlanChange.Advanced advanced ? advanced.days() : 0)
                .sum();
    }

    /** Days added because the athlete was not back. */
    public int extended() {
        return changes.stream()
                .mapToInt(change -> change instanceof PlanChange.Extended extended ? extended.days() : 0)
                .sum();
    }

    /**
     * How many days it had in the morning of a date, as far as it was decided by then (rulings.md 59): what a hard
     * session costs is counted at the close of its day.
     */
    public int daysInTheMorningOf(LocalDate date) {
        int length = planned.days();
        for (PlanChange change : changes) {
            boolean decided = change instanceof PlanChange.Violated
                    ? change.on().isBefore(date)
                    : !change.on().isAfter(date);
            length = decided ? daysAfter(change, length) : length;
        }
        return length;
    }

    private int daysAfter(PlanChange change, int length) {
        return switch (change) {
            case PlanChange.Advanced advanced -> Math.max(dayOf(advanced.on()), length - advanced.days());
            case PlanChange.Extended extended -> length + extended.days();
            case PlanChange.Violated violated -> length + violated.days();
            case PlanChange.Stalled stalled -> length;
            case PlanChange.Overridden overridden -> Math.max(0, dayOf(overridden.on()) - 1);
        };
    }

    /** Whether a hard session has cost days already. */
    public boolean isViolated() {
        return changes.stream().anyMatch(PlanChange.Violated.class::isInstance);
    }

    /** Whether it was extended as far as it can be, without the athlete being back. */
    public boolean isStalled() {
        return changes.stream().anyMatch(PlanChange.Stalled.class::isInstance);
    }

    /** Whether the athlete or coach has ended it. */
    public boolean isOverridden() {
        return changes.stream().anyMatch(PlanChange.Overridden.class::isInstance);
    }

    /** Phases in order; an inserted stretch is one of its own. */
    public List<Phase> phases() {
        List<Phase> phases = new ArrayList<>();
        int from = 1;
        for (int k = 1; k <= length(); k++) {
            PhaseKind kind = days.get(k - 1).kind();
            if (k == length() || days.get(k).kind() != kind) {
                phases.add(new Phase(
                        kind,
                        planned.raceDate().plusDays(from),
                        planned.raceDate().plusDays(k)));
                from = k + 1;
            }
        }
        return List.copyOf(phases);
    }

    /** The days as a plan, for rules that look at caps and dates alone. */
    public DetrainingPlan effective() {
        return new DetrainingPlan(
                planned.id(),
                planned.cause(),
                planned.raceDate(),
                planned.race(),
                planned.habit(),
                planned.factors(),
                planned.length(),
                count(PhaseKind.REST),
                count(PhaseKind.ACTIVE_RECOVERY),
                days.stream().map(PlanDay::cap).toList(),
                raceAllowedFrom,
                planned.settings());
    }

    /** What follows if another race comes: its plan, which is never over before this one (rulings.md 15). */
    public AdaptedPlan replacedBy(DetrainingPlan next) {
        return of(next.replacing(effective()));
    }

    private int count(PhaseKind kind) {
        return (int) days.stream().filter(day -> day.kind() == kind).count();
    }

    /** The same with other days; racing is never open before hard training, and never earlier than it was. */
    AdaptedPlan with(List<PlanDay> newDays, PlanChange change) {
        LocalDate hard = planned.raceDate().plusDays(newDays.size() + 1L);
        List<PlanChange> all = new ArrayList<>(changes);
        all.add(change);
        return new AdaptedPlan(planned, newDays, hard.isAfter(raceAllowedFrom) ? hard : raceAllowedFrom, all);
    }

    @Override
    public String toString() {
        return "AdaptedPlan[" + planned.id() + "]";
    }
}
