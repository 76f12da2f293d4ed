package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.List;

/** Says what follows from an event or from a new day; remembers nothing itself. */
public final class Coach {

    private final RuleSets rules;

    /** @param rules of athletes who have no settings of their own; those of the others are laid over them */
    public Coach(RuleSet rules) {
        this.rules = new RuleSets(rules);
    }

    /** What follows from an event. Nothing, if this or a later revision of it is known. */
    public Decision decide(Ledger ledger, Rows rows, TrainingEvent event) {
        return new Proceeding(rules, ledger, rows).decide(event);
    }

    /** What follows from the beginning of a local day, which ends the days before it. */
    public Decision openDay(Ledger ledger, Rows rows, LocalDate day) {
        return new Proceeding(rules, ledger, rows).open(day);
    }

    /**
     * What would follow if these events happened, each on its own date, with every day opened in its turn up to
     * {@code until}. Nothing is written: the same events, made real, give the same judgements.
     */
    public Projection project(Ledger ledger, Rows rows, List<TrainingEvent> hypothetical, LocalDate until) {
        return new Projecting(this, rules, ledger, rows, hypothetical).until(until);
    }
}
