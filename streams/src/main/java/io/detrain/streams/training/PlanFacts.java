package io.detrain.streams.training;

import io.detrain.streams.plan.AdaptedPlan;
import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.plan.PlanAdaptation;
import io.detrain.streams.plan.PlanChange;
import io.detrain.streams.plan.PlanOverride;
import io.detrain.streams.signal.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the days of a plan make of it: overrides and mornings, and hard sessions at the close of a day. Before the
 * horizon it is what was settled then.
 */
record PlanFacts(
        Season season,
        Map<Long, MorningMark> mornings,
        List<Note> overrides,
        Map<String, List<PlanChange>> settled,
        long settledBefore) {

    /** A plan as it stands today, or on the day of the race that comes after it. */
    AdaptedPlan adapted(DetrainingPlan planned, long nextRace) {
        AdaptedPlan plan = AdaptedPlan.of(planned);
        for (PlanChange change : settled.getOrDefault(planned.id(), List.of())) {
            plan = adaptation().again(plan, change);
        }
        long last = Math.min(season.openDay(), nextRace);
        long first = Math.max(settledBefore, planned.raceDate().toEpochDay() + 1);
        for (long day = first; day <= last && !isOver(plan, day); day++) {
            plan = lived(plan, day);
        }
        return plan;
    }

    private AdaptedPlan lived(AdaptedPlan before, long day) {
        AdaptedPlan plan = overridden(before, day, adaptation());
        MorningMark mark = mornings.get(day);
        if (mark != null) {
            plan = adaptation()
                    .morning(
                            plan,
                            mark.forPlan(Optional.ofNullable(mornings.get(day - 1)), season.soreness(day), isIll(day)));
        }
        return day < season.openDay() && isViolated(day)
                ? adaptation().violated(plan, LocalDate.ofEpochDay(day))
                : plan;
    }

    private PlanAdaptation adaptation() {
        return new PlanAdaptation(season.rulesNow().plans().adaptation());
    }

    private static boolean isOver(AdaptedPlan plan, long day) {
        return plan.lastDay().toEpochDay() < day;
    }

    private AdaptedPlan overridden(AdaptedPlan plan, long day, PlanAdaptation adaptation) {
        boolean first = day == plan.planned().raceDate().toEpochDay() + 1; // the plan may be read on the race's evening
        return overrides.stream()
                .filter(note ->
                        note.date().toEpochDay() == day || first && note.date().toEpochDay() == day - 1)
                .filter(note -> ((Fact.Answer) note.fact())
                        .subject()
                        .equals(plan.planned().id()))
                .findFirst()
                .map(note -> adaptation.overridden(
                        plan,
                        new PlanOverride(
                                LocalDate.ofEpochDay(day),
                                ((Fact.Answer) note.fact()).reason().orElse(""))))
                .orElse(plan);
    }

    private boolean isViolated(long day) {
        double fitness = season.fitness(day - 1);
        return !season.isRaceDay(day) && season.hardSessions(day).stream().anyMatch(session -> session.isHard(fitness));
    }

    private boolean isIll(long day) {
        return (season.days().digest(day).signals().tags() & Tag.ILL.bit()) != 0;
    }

    @Override
    public String toString() {
        return "PlanFacts";
    }
}
