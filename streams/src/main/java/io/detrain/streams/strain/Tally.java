package io.detrain.streams.strain;

import io.detrain.streams.signal.Baseline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Collects the signs of a morning: points by domain, what could be looked at, and the evidence. */
final class Tally {

    /** Slack of comparisons, so that a difference that is exactly on a threshold counts as such. */
    static final double EPSILON = 1e-9;

    private static final int DOMAINS = Domain.values().length;

    private final double[] points = new double[DOMAINS];
    private final boolean[] available = new boolean[DOMAINS];
    private final boolean[] fresh = new boolean[DOMAINS];
    private final boolean[] compared = new boolean[DOMAINS];
    private final List<SignEvidence> evidence = new ArrayList<>();

    /** Something of the domain could be looked at, and it is of this morning or not. */
    void look(Domain domain, boolean isFresh) {
        available[domain.ordinal()] = true;
        fresh[domain.ordinal()] |= isFresh;
    }

    /** The same, and there is a baseline to hold it against. */
    void compare(Domain domain, boolean isFresh) {
        look(domain, isFresh);
        compared[domain.ordinal()] = true;
    }

    void add(Sign sign, double worth, double value, double threshold, long from, long to, int n) {
        add(sign, worth, value, Optional.empty(), threshold, from, to, n);
    }

    void add(
            Sign sign,
            double worth,
            double value,
            Optional<Baseline> baseline,
            double threshold,
            long from,
            long to,
            int n) {
        OptionalDouble usual = baseline.map(it -> OptionalDouble.of(it.mean())).orElse(OptionalDouble.empty());
        OptionalDouble spread =
                baseline.map(it -> OptionalDouble.of(it.spread())).orElse(OptionalDouble.empty());
        add(sign, worth, value, usual, spread, threshold, from, to, n);
    }

    void add(
            Sign sign,
            double worth,
            double value,
            OptionalDouble usual,
            OptionalDouble spread,
            double threshold,
            long from,
            long to,
            int n) {
        if (worth > 0) {
            points[sign.domain().ordinal()] += worth;
            evidence.add(new SignEvidence(sign, worth, value, usual, spread, threshold, from, to, n));
        }
    }

    /** Points so far, each domain at most its cap. */
    DomainPoints points(StrainSettings.Caps caps) {
        return new DomainPoints(
                        of(Domain.LOAD),
                        of(Domain.AUTONOMIC),
                        of(Domain.SUBJECTIVE),
                        of(Domain.SLEEP),
                        of(Domain.PERFORMANCE))
                .capped(caps);
    }

    /** Whether the athlete's answer, of this morning, could be looked at. */
    boolean hasFreshResponse() {
        return anyResponse(fresh);
    }

    /** Whether body or athlete answered this morning. */
    boolean isAnswered() {
        return fresh[Domain.AUTONOMIC.ordinal()] || fresh[Domain.SUBJECTIVE.ordinal()];
    }

    /** Whether some answer of the athlete has a baseline. */
    boolean hasComparedResponse() {
        return anyResponse(compared);
    }

    /** Caps of the domains that could be looked at as a share of all. */
    double coverage(StrainSettings.Caps caps) {
        double sum = (available[Domain.LOAD.ordinal()] ? caps.load() : 0)
                + (available[Domain.AUTONOMIC.ordinal()] ? caps.autonomic() : 0)
                + (available[Domain.SUBJECTIVE.ordinal()] ? caps.subjective() : 0)
                + (available[Domain.SLEEP.ordinal()] ? caps.sleep() : 0)
                + (available[Domain.PERFORMANCE.ordinal()] ? caps.performance() : 0);
        return sum / caps.sum();
    }

    List<SignEvidence> evidence() {
        return List.copyOf(evidence);
    }

    private double of(Domain domain) {
        return points[domain.ordinal()];
    }

    private static boolean anyResponse(boolean[] marks) {
        return marks[Domain.AUTONOMIC.ordinal()]
                || marks[Domain.SUBJECTIVE.ordinal()]
                || marks[Domain.PERFORMANCE.ordinal()];
    }
}
