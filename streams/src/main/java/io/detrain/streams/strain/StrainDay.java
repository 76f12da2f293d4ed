package io.detrain.streams.strain;

import java.util.List;
import java.util.Optional;

/**
 * Strain in the morning of an epoch day, and what it rests on (science.md 3.3, 3.4).
 *
 * @param instant the level that the day would have by itself
 * @param skipped why the day was not evaluated, if so
 * @param answered whether it was evaluated by an answer that can be a step out
 * @param confidence how much could be looked at, times how much of fitness is history, 0 to 1
 * @param state the level after patience, and what is carried to tomorrow
 * @param professional whether and why a physician should look at it
 */
public record StrainDay(
        long day,
        DomainPoints points,
        StrainLevel instant,
        boolean overreachCandidate,
        Optional<Skip> skipped,
        boolean answered,
        double confidence,
        List<SignEvidence> evidence,
        StrainState state,
        Optional<Advised> professional) {

    public StrainDay {
        evidence = List.copyOf(evidence);
    }

    /** The level that counts. */
    public StrainLevel level() {
        return state.level();
    }

    /** Points of all domains together. */
    public double score() {
        return points.score();
    }

    @Override
    public String toString() {
        return "StrainDay[" + day + ", " + level() + "]";
    }
}
