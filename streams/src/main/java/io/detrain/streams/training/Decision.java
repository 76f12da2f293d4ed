package io.detrain.streams.training;

import java.util.List;

/** What follows from one event or one opened day. */
public record Decision(Ledger ledger, List<RowChange> rows, List<Outcome> outcomes) {

    public Decision {
        rows = List.copyOf(rows);
        outcomes = List.copyOf(outcomes);
    }

    static Decision unchanged(Ledger ledger) {
        return new Decision(ledger, List.of(), List.of());
    }
}
