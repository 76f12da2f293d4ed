package io.detrain.streams.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.avro.DayJudgement;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.PlanJudgement;
import io.detrain.streams.training.NextRace;
import io.detrain.streams.training.Outcome;
import io.detrain.streams.training.Projection;
import io.detrain.streams.wire.OutcomeWriter;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What would be, in the names of what is; null stands for "nothing holds it back" and "no race is registered". */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
record WhatIfReport(
        boolean provisional,
        String until,
        @Nullable String readyFrom,
        @Nullable Race nextRace,
        @JsonUnwrapped Report report) {

    /** The next registered race. */
    @Introspected
    record Race(String id, String raceDate, String raceType, boolean tooSoon) {}

    static WhatIfReport of(AthleteKey owner, LocalDate until, Projection projection, Instant now) {
        return new WhatIfReport(
                true,
                until.toString(),
                projection
                        .nextRace()
                        .flatMap(NextRace::readyFrom)
                        .map(LocalDate::toString)
                        .orElse(null),
                projection.nextRace().map(WhatIfReport::race).orElse(null),
                report(owner, projection, now));
    }

    private static Race race(NextRace race) {
        return new Race(race.id(), race.date().toString(), race.type().name(), race.isTooSoon());
    }

    private static Report report(AthleteKey owner, Projection projection, Instant now) {
        return Report.of(
                owner.athlete(),
                projection.days().stream()
                        .map(day -> (DayJudgement) OutcomeWriter.write(owner, new Outcome.DayJudged(day), now))
                        .toList(),
                projection.flags().stream()
                        .map(flag -> (FlagJudgement) OutcomeWriter.write(owner, new Outcome.FlagJudged(flag), now))
                        .toList(),
                projection.plans().stream()
                        .map(plan -> (PlanJudgement) OutcomeWriter.write(owner, new Outcome.PlanJudged(plan), now))
                        .toList());
    }

    @Override
    public String toString() {
        return "WhatIfReport";
    }
}
