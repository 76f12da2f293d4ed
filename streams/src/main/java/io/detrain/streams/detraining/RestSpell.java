package io.detrain.streams.detraining;

import io.detrain.streams.rule.Severity;
import java.util.Optional;

/**
 * Rest as it goes on from day to day: what it is counted from, how much of it there was, and what is told of it.
 *
 * @param since last day before the rest, as an epoch day, or {@link #NEVER}
 * @param raceDay the race that it follows, or the same day
 * @param fitness fitness load that was there, load units per day
 * @param restDays days of complete rest that it amounts to
 * @param days its days
 * @param knownDays how many of them are known
 * @param told what is told of it, if anything
 */
public record RestSpell(
        long since, long raceDay, double fitness, double restDays, int days, int knownDays, Optional<Told> told) {

    /** No day. */
    public static final long NEVER = Long.MIN_VALUE;

    /** Nothing to count from yet. */
    public static final RestSpell NONE = from(NEVER, NEVER, 0);

    /** What is told of a rest: since when, and how it was on the day that is so many days after the race. */
    public record Told(
            long onset, Severity severity, long since, int days, double restDays, int raceDays, double share) {

        @Override
        public String toString() {
            return "Told";
        }
    }

    /** Rest that is counted from a day on. */
    public static RestSpell from(long since, long raceDay, double fitness) {
        return new RestSpell(since, raceDay, fitness, 0, 0, 0, Optional.empty());
    }

    /** The same after one more day of it. */
    RestSpell rested(double load, boolean known, DetrainingSettings settings) {
        return new RestSpell(
                since,
                raceDay,
                fitness,
                restDays + EffectiveRest.day(load, fitness, settings),
                days + 1,
                knownDays + (known ? 1 : 0),
                told);
    }

    RestSpell telling(Told now) {
        return new RestSpell(since, raceDay, fitness, restDays, days, knownDays, Optional.of(now));
    }

    RestSpell untold() {
        return new RestSpell(since, raceDay, fitness, restDays, days, knownDays, Optional.empty());
    }

    @Override
    public String toString() {
        return "RestSpell";
    }
}
