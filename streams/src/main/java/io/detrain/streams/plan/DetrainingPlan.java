package io.detrain.streams.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A dated plan: phases, caps, and the dates from which hard training and racing are open again. */
public record DetrainingPlan(
        String id,
        RaceType cause,
        LocalDate raceDate,
        RaceEffort race,
        Habit habit,
        PlanFactors factors,
        PlanLength length,
        int rest,
        int active,
        List<Double> caps,
        LocalDate raceAllowedFrom,
        PlanSettings settings) {

    public DetrainingPlan {
        caps = List.copyOf(caps);
    }

    /** The plan of a race, or of a declared end, on a date, by the defaults of science.md. */
    public static DetrainingPlan of(String id, LocalDate raceDate, RaceEffort race, Habit habit) {
        return of(id, raceDate, race, habit, PlanSettings.DEFAULT);
    }

    /** The plan of a race, or of a declared end, on a date. */
    public static DetrainingPlan of(
            String id, LocalDate raceDate, RaceEffort race, Habit habit, PlanSettings settings) {
        PlanFactors factors = PlanFactors.of(race, habit, settings);
        PlanLength length = PlanLength.of(race, habit.trainingClass(), factors.product(), factors.effort(), settings);
        return new DetrainingPlan(
                id,
                race.type(),
                raceDate,
                race,
                habit,
                factors,
                length,
                length.rest(),
                length.active(),
                Caps.of(length.rest(), length.active(), length.reload(), habit.fitness(), settings.capping()),
                raceDate.plusDays(length.noRaceDays() + 1L),
                settings);
    }

    /** Days of the race before they are scaled. */
    public BasePlan base() {
        return race.base(settings.races());
    }

    /** Days after the race on which hard training is not open. */
    public int days() {
        return caps.size();
    }

    /** Last day of the plan. */
    public LocalDate lastDay() {
        return raceDate.plusDays(days());
    }

    /** First day of hard training. */
    public LocalDate hardAllowedFrom() {
        return lastDay().plusDays(1);
    }

    /** Whether hard training on the date would be too early. */
    public boolean covers(LocalDate date) {
        return date.isAfter(raceDate) && !date.isAfter(lastDay());
    }

    /**
     * This plan after one that was still running: never shorter than what was left, and never allowing more on a day
     * (science.md 5.1, rulings.md 15).
     */
    public DetrainingPlan replacing(DetrainingPlan old) {
        if (!old.covers(raceDate)) {
            return this;
        }
        int days = Math.max(days(), (int) (old.lastDay().toEpochDay() - raceDate.toEpochDay()));
        List<Double> longer =
                new ArrayList<>(Caps.of(rest, active, days - rest - active, habit.fitness(), settings.capping()));
        for (int k = 1; k <= days; k++) {
            longer.set(k - 1, Math.min(longer.get(k - 1), old.capOn(raceDate.plusDays(k))));
        }
        var raceFrom = raceAllowedFrom.isBefore(old.raceAllowedFrom) ? old.raceAllowedFrom : raceAllowedFrom;
        return new DetrainingPlan(
                id, cause, raceDate, race, habit, factors, length, rest, active, longer, raceFrom, settings);
    }

    /** Phases in order, without empty ones. */
    public List<Phase> phases() {
        List<Phase> phases = new ArrayList<>();
        add(phases, PhaseKind.REST, 1, rest);
        add(phases, PhaseKind.ACTIVE_RECOVERY, rest + 1, rest + active);
        add(phases, PhaseKind.RELOAD, rest + active + 1, days());
        return List.copyOf(phases);
    }

    private void add(List<Phase> phases, PhaseKind kind, int from, int to) {
        if (from <= to) {
            phases.add(new Phase(kind, raceDate.plusDays(from), raceDate.plusDays(to)));
        }
    }

    private double capOn(LocalDate date) {
        return covers(date)
                ? caps.get((int) (date.toEpochDay() - raceDate.toEpochDay()) - 1)
                : Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return "DetrainingPlan[" + id + "]";
    }
}
