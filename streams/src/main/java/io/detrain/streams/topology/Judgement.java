package io.detrain.streams.topology;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Topics;
import io.detrain.streams.training.Outcome;
import java.time.Instant;

/** An outcome with what the shell adds: whose it is, and the instant of the judgement. */
public record Judgement(AthleteKey owner, Outcome outcome, Instant judgedAt) {

    /** Key of its record. */
    String key() {
        return switch (outcome) {
            case Outcome.DayJudged(var day) -> owner.day(day.date());
            case Outcome.FlagJudged(var flag) -> owner.item(flag.id());
            case Outcome.PlanJudged(var plan) -> owner.item(plan.id());
        };
    }

    /** Where it is published. */
    Topics topic() {
        return switch (outcome) {
            case Outcome.DayJudged day -> Topics.DAYS;
            case Outcome.FlagJudged flag -> Topics.FLAGS;
            case Outcome.PlanJudged plan -> Topics.PLANS;
        };
    }
}
