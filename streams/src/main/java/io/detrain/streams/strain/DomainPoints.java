package io.detrain.streams.strain;

import java.util.Map;
import java.util.TreeMap;

/** Points of each domain, each at most its cap (science.md 3.3). */
public record DomainPoints(double load, double autonomic, double subjective, double sleep, double performance) {

    private static final double EPSILON = 1e-9;

    /** No points. */
    public static final DomainPoints NONE = new DomainPoints(0, 0, 0, 0, 0);

    /** These points, capped. */
    public DomainPoints capped(StrainSettings.Caps caps) {
        return new DomainPoints(
                Math.min(load, caps.load()),
                Math.min(autonomic, caps.autonomic()),
                Math.min(subjective, caps.subjective()),
                Math.min(sleep, caps.sleep()),
                Math.min(performance, caps.performance()));
    }

    /** Points of a domain. */
    public double of(Domain domain) {
        return switch (domain) {
            case LOAD -> load;
            case AUTONOMIC -> autonomic;
            case SUBJECTIVE -> subjective;
            case SLEEP -> sleep;
            case PERFORMANCE -> performance;
        };
    }

    /** Points by the name of the domain, of those that have any. */
    public Map<String, Double> byName() {
        Map<String, Double> byName = new TreeMap<>();
        for (Domain domain : Domain.values()) {
            if (of(domain) > 0) {
                byName.put(domain.name(), of(domain));
            }
        }
        return byName;
    }

    /** All of them. */
    public double score() {
        return load + autonomic + subjective + sleep + performance;
    }

    /** The level that a day by itself would have. */
    public StrainLevel level(StrainSettings.Levels levels) {
        double score = score();
        if (score >= levels.strained() - EPSILON
                && strongDomains(levels) >= levels.strainedDomains()
                && hasStrongResponse(levels)) {
            return StrainLevel.STRAINED;
        }
        return score >= levels.watch() - EPSILON ? StrainLevel.WATCH : StrainLevel.NONE;
    }

    /** Whether the day could be part of a pattern of overreaching. */
    public boolean isOverreachCandidate(StrainSettings.Levels levels) {
        return score() >= levels.overreaching() - EPSILON
                && strongDomains(levels) >= levels.overreachingDomains()
                && (isStrong(subjective, levels) || isStrong(performance, levels));
    }

    /** Whether the athlete's own answer is strong in some domain. */
    public boolean hasStrongResponse(StrainSettings.Levels levels) {
        return isStrong(autonomic, levels) || isStrong(subjective, levels) || isStrong(performance, levels);
    }

    private int strongDomains(StrainSettings.Levels levels) {
        return (isStrong(load, levels) ? 1 : 0)
                + (isStrong(autonomic, levels) ? 1 : 0)
                + (isStrong(subjective, levels) ? 1 : 0)
                + (isStrong(sleep, levels) ? 1 : 0)
                + (isStrong(performance, levels) ? 1 : 0);
    }

    static boolean isStrong(double points, StrainSettings.Levels levels) {
        return points >= levels.strong() - EPSILON;
    }

    @Override
    public String toString() {
        return "DomainPoints";
    }
}
