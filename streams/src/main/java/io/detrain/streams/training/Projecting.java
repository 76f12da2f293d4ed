package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A life that was not lived yet: days open one by one, and on each is heard what would have happened by then. */
final class Projecting {

    private final Coach coach;
    private final RuleSets rules;
    private final Ledger before;
    private final ImaginedRows rows;
    private final Queue<TrainingEvent> toCome;
    private final Map<LocalDate, JudgedDay> days = new TreeMap<>();
    private final Map<String, Flag> flags = new TreeMap<>();
    private final Map<String, Plan> plans = new TreeMap<>();
    private Ledger ledger;

    Projecting(Coach coach, RuleSets rules, Ledger ledger, Rows rows, List<TrainingEvent> hypothetical) {
        this.coach = coach;
        this.rules = rules;
        this.before = ledger;
        this.ledger = ledger;
        this.rows = new ImaginedRows(rows);
        this.toCome = new ArrayDeque<>(
                hypothetical.stream().sorted(TrainingEvent.ORDER).toList());
    }

    Projection until(LocalDate last) {
        LocalDate day = before.lastOpenedDay().orElseGet(() -> eve(last));
        hearUntil(day);
        while (day.isBefore(last)) {
            day = day.plusDays(1);
            apply(coach.openDay(ledger, rows, day));
            hearUntil(day);
        }
        return new Projection(
                List.copyOf(days.values()),
                different(flags, false),
                different(plans, true),
                NextRace.after(before.lastOpenedDay().orElse(day), ledger, rules));
    }

    /** Somebody of whom nothing is known begins with the first event. */
    private LocalDate eve(LocalDate last) {
        TrainingEvent first = toCome.peek();
        boolean begins = first != null && first.localDate().isBefore(last);
        return (begins ? first.localDate() : last).minusDays(1);
    }

    private void hearUntil(LocalDate day) {
        while (!toCome.isEmpty() && !toCome.element().localDate().isAfter(day)) {
            apply(coach.decide(ledger, rows, toCome.remove()));
        }
    }

    private void apply(Decision decision) {
        ledger = decision.ledger();
        decision.rows().forEach(rows::apply);
        decision.outcomes().forEach(this::note);
    }

    private void note(Outcome outcome) {
        switch (outcome) {
            case Outcome.DayJudged(JudgedDay day) -> days.put(day.date(), day);
            case Outcome.FlagJudged(Flag flag) -> flags.put(flag.id(), flag);
            case Outcome.PlanJudged(Plan plan) -> plans.put(plan.id(), plan);
        }
    }

    /** What would be said and taken back is part of it; what stands in the end as it stood before is not. */
    private <T> List<T> different(Map<String, T> judged, boolean plan) {
        Map<String, Standing> was = standing(before, plan);
        Map<String, Standing> is = standing(ledger, plan);
        return judged.entrySet().stream()
                .filter(each -> !was.containsKey(each.getKey())
                        || !was.get(each.getKey()).equals(is.get(each.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** As it is remembered on the last day. */
    private Map<String, Standing> standing(Ledger of, boolean plan) {
        return of.standing().stream()
                .filter(standing -> standing.plan() == plan)
                .collect(Collectors.toMap(Standing::id, standing -> standing.settled(ledger.horizonStart())));
    }
}
