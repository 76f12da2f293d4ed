package io.detrain.streams.training;

/** A difference to what was published before. */
public sealed interface Outcome {

    /** A day's content changed. */
    record DayJudged(JudgedDay day) implements Outcome {}

    /** A flag was raised, amended, cleared or withdrawn. */
    record FlagJudged(Flag flag) implements Outcome {}

    /** A plan was raised, amended, cleared or withdrawn. */
    record PlanJudged(Plan plan) implements Outcome {}
}
