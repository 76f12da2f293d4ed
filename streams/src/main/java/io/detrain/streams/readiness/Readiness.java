package io.detrain.streams.readiness;

import io.detrain.streams.load.Quality;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Readiness of a morning with its working (science.md 4.1).
 *
 * @param score 0 to 100 after caps; empty if too little is known
 * @param uncapped the same before caps
 * @param coverage weight of the present components, 0 to 1
 * @param confidence coverage, less while baselines are young, 0 to 1
 * @param quality of the least of its signals; LOW under half the confidence
 * @param band what it means; empty like the score
 * @param cappedBy what holds it down, if anything
 */
public record Readiness(
        OptionalDouble score,
        OptionalDouble uncapped,
        List<Contribution> contributions,
        double coverage,
        double confidence,
        Quality quality,
        Optional<Band> band,
        Optional<Cap> cappedBy) {

    private static final int WORST = 2;

    public Readiness {
        contributions = List.copyOf(contributions);
    }

    /** The two components that take most from the score, the worst first; none that is not worth a word. */
    public List<Contribution> worst(ReadinessSettings.Bands bands) {
        return contributions.stream()
                .filter(contribution -> contribution.points() < bands.worthAWord())
                .sorted(Comparator.comparingDouble(Contribution::points).thenComparing(Contribution::component))
                .limit(WORST)
                .toList();
    }

    /** The component that adds most to the score, if any adds. */
    public Optional<Contribution> best() {
        return contributions.stream()
                .filter(contribution -> contribution.points() > 0)
                .max(Comparator.comparingDouble(Contribution::points)
                        .thenComparing(Contribution::component, Comparator.reverseOrder()));
    }

    /** The same on a day of a de-training plan, which always wins over a GO. */
    public Readiness inPlan() {
        return band.filter(Band.GO::equals).isEmpty()
                ? this
                : new Readiness(
                        score,
                        uncapped,
                        contributions,
                        coverage,
                        confidence,
                        quality,
                        Optional.of(Band.MODERATE),
                        cappedBy);
    }

    @Override
    public String toString() {
        return "Readiness";
    }
}
