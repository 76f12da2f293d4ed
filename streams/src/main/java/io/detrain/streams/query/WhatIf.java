package io.detrain.streams.query;

import io.detrain.streams.training.Coach;
import io.detrain.streams.training.Ledger;
import io.detrain.streams.training.Projection;
import io.detrain.streams.training.Rows;
import io.detrain.streams.training.TrainingEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A question: what would follow up to a day if these things happened. */
public record WhatIf(LocalDate until, List<Hypothesis> events) {

    static final int MOST_EVENTS = 50;
    private static final int FARTHEST_DAYS = 60;

    public WhatIf {
        events = List.copyOf(events);
    }

    /** What came of it. */
    sealed interface Result {
        /** What would follow. */
        record Projected(Projection projection) implements Result {}

        /** The question does not fit the athlete. */
        record Refused(Fault why) implements Result {}
    }

    Result of(Coach coach, Ledger ledger, Rows rows) {
        var today = ledger.lastOpenedDay().orElse(until);
        var fault = fault(today, rows);
        if (fault.isPresent()) {
            return new Result.Refused(fault.get());
        }
        List<TrainingEvent> imagined =
                events.stream().flatMap(event -> event.among(rows).stream()).toList();
        return new Result.Projected(coach.project(ledger, rows, imagined, until));
    }

    private Optional<Fault> fault(LocalDate today, Rows rows) {
        if (until.isBefore(today) || until.isAfter(today.plusDays(FARTHEST_DAYS))) {
            return Optional.of(new Fault("/until", between(today, today.plusDays(FARTHEST_DAYS))));
        }
        var names = new HashSet<String>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < events.size() && faults.isEmpty(); i++) {
            var first = names.add(events.get(i).id());
            fault("/events/" + i, events.get(i), first, today, rows).ifPresent(faults::add);
        }
        return faults.stream().findFirst();
    }

    private Optional<Fault> fault(String place, Hypothesis event, boolean first, LocalDate today, Rows rows) {
        if (!first || rows.byId(event.id()).isPresent()) {
            return Optional.of(new Fault(place + "/id", "must be the name of no other event; leave it out"));
        }
        var earliest = today.minusDays(FARTHEST_DAYS);
        if (event.localDate().isBefore(earliest) || event.localDate().isAfter(until)) {
            return Optional.of(new Fault(place + "/localDate", between(earliest, until)));
        }
        return event.among(rows).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault(place + "/like", "must be the id of a workout that is remembered"));
    }

    private static String between(LocalDate first, LocalDate last) {
        return "must be from " + first + " to " + last;
    }

    @Override
    public String toString() {
        return "WhatIf[" + events.size() + " events]";
    }
}
