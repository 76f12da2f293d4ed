package io.detrain.streams.training;

import java.time.LocalDate;

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
}
