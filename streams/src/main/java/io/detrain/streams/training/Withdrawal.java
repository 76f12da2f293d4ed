package io.detrain.streams.training;

import io.detrain.streams.plan.RaceType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes back a flag or plan of which no more is known than that it stands. */
record Withdrawal(Cause cause, String rules, LocalDate openDay) {

    Outcome of(Standing standing) {
        return standing.plan() ? new Outcome.PlanJudged(plan(standing)) : new Outcome.FlagJudged(flag(standing));
    }

    Flag flag(Standing standing) {
        return new Flag(
                standing.id(),
                standing.name(),
                LocalDate.ofEpochDay(standing.day()),
                standing.severity(),
                Status.WITHDRAWN,
                Optional.empty(),
                Optional.of(cause.because()),
                cause.event(),
                Map.of(),
                List.of(),
                Optional.empty(),
                rules,
                openDay);
    }

    Plan plan(Standing standing) {
        var raceDate = LocalDate.ofEpochDay(standing.day());
        return new Plan(
                standing.id(),
                RaceType.valueOf(standing.name()),
                raceDate,
                Status.WITHDRAWN,
                false,
                0,
                List.of(),
                List.of(),
                raceDate.plusDays(1),
                raceDate.plusDays(1),
                0,
                0,
                Map.of(),
                Map.of("race", standing.name(), "raceDate", raceDate.toString()),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(cause.because()),
                cause.event(),
                rules,
                openDay);
    }
}
