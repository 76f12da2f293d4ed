package io.detrain.streams.readiness;

import io.detrain.streams.load.Quality;
import io.detrain.streams.signal.MorningSignals;
import io.detrain.streams.signal.Signal;
import io.detrain.streams.signal.Trend;
import io.detrain.streams.strain.StrainLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Works out readiness (science.md 4.1). */
public record ReadinessScore(ReadinessSettings settings) {

    private static final double EPSILON = 1e-9;
    private static final double MOST = 100;
    private static final double SURE = 0.5;
    private static final Component[] COMPONENTS = Component.values();

    /** With the defaults of science.md. */
    public static ReadinessScore standard() {
        return new ReadinessScore(ReadinessSettings.standard());
    }

    /**
     * Readiness of a morning. Of those whom nothing but load is judged of, nothing is said.
     *
     * @param formShare form as a share of fitness, gated while days are unknown; after 28 known days
     */
    public Readiness of(MorningSignals signals, OptionalDouble formShare, StrainLevel level) {
        Standing standing =
                signals.gates().medical() ? Standing.NOTHING : new Standings(settings).of(signals, formShare);
        return of(standing, CapFacts.of(signals, level), Trust.of(signals, standing));
    }

    /** Readiness of a standing with mature baselines, when nothing holds it down. */
    public Readiness of(Standing standing) {
        return of(standing, CapFacts.NONE, new Trust(settings.shape().fullBaseline(), Quality.HIGH));
    }

    /** Readiness of a standing. */
    Readiness of(Standing standing, CapFacts facts, Trust trust) {
        double coverage = 0;
        boolean answered = false;
        for (Component component : COMPONENTS) {
            if (standing.of(component).isPresent()) {
                coverage += settings.weights().of(component);
                answered |= component.isAnswer();
            }
        }
        List<Contribution> contributions = contributions(standing, coverage);
        boolean enough = answered && coverage >= settings.weights().leastCoverage() - EPSILON;
        double uncapped = enough ? sum(contributions) : Double.NaN;
        Optional<Cap> cap = enough ? facts.lowest(uncapped, settings.caps()) : Optional.empty();
        double score = cap.isPresent() ? facts.height(cap.get(), settings.caps()) : uncapped;
        double confidence = coverage
                * Math.min(1, (double) trust.leastValues() / settings.shape().fullBaseline());
        return new Readiness(
                optional(score),
                optional(uncapped),
                contributions,
                coverage,
                confidence,
                confidence < SURE ? Quality.LOW : trust.quality(),
                enough ? Optional.of(band(score)) : Optional.empty(),
                cap);
    }

    private List<Contribution> contributions(Standing standing, double coverage) {
        var shape = settings.shape();
        List<Contribution> contributions = new ArrayList<>(COMPONENTS.length);
        for (Component component : COMPONENTS) {
            OptionalDouble z = standing.of(component);
            if (z.isPresent()) {
                double shaped = Standing.shaped(component, z.getAsDouble(), shape);
                double score = Math.clamp(shape.centre() + shape.slope() * shaped, 0, MOST);
                double weight = settings.weights().of(component) / coverage;
                contributions.add(
                        new Contribution(component, shaped, score, weight, weight * (score - shape.centre())));
            }
        }
        return contributions;
    }

    private double sum(List<Contribution> contributions) {
        double sum = settings.shape().centre();
        for (Contribution contribution : contributions) {
            sum += contribution.points();
        }
        return Math.clamp(sum, 0, MOST);
    }

    private Band band(double score) {
        var bands = settings.bands();
        if (score >= bands.go() - EPSILON) {
            return Band.GO;
        }
        if (score >= bands.moderate() - EPSILON) {
            return Band.MODERATE;
        }
        return score >= bands.low() - EPSILON ? Band.LOW : Band.REST;
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** What can hold a score down. */
    record CapFacts(boolean ill, OptionalDouble sleepMinutes, OptionalDouble soreness, StrainLevel level) {

        /** Nothing does. */
        static final CapFacts NONE =
                new CapFacts(false, OptionalDouble.empty(), OptionalDouble.empty(), StrainLevel.NONE);

        private static final Cap[] CAPS = Cap.values();

        static CapFacts of(MorningSignals signals, StrainLevel level) {
            return new CapFacts(
                    signals.gates().ill(),
                    signals.sleep().today(),
                    optional(signals.mornings().at(Signal.SORENESS, signals.day())),
                    level);
        }

        /** The lowest of those that are under the score. */
        Optional<Cap> lowest(double score, ReadinessSettings.Caps caps) {
            Optional<Cap> lowest = Optional.empty();
            double height = score;
            for (Cap cap : CAPS) {
                if (applies(cap, caps) && height(cap, caps) < height) {
                    lowest = Optional.of(cap);
                    height = height(cap, caps);
                }
            }
            return lowest;
        }

        double height(Cap cap, ReadinessSettings.Caps caps) {
            return switch (cap) {
                case ILL -> caps.ill();
                case SHORT_SLEEP -> caps.shortSleep();
                case SORE -> caps.sore();
                case STRAINED -> caps.strained();
                case OVERREACHING_PATTERN -> caps.overreaching();
            };
        }

        private boolean applies(Cap cap, ReadinessSettings.Caps caps) {
            return switch (cap) {
                case ILL -> ill;
                case SHORT_SLEEP -> sleepMinutes.orElse(MOST_MINUTES) < caps.shortSleepMinutes() - EPSILON;
                case SORE -> soreness.orElse(0) >= caps.soreFrom() - EPSILON;
                case STRAINED -> level.isAtLeast(StrainLevel.STRAINED);
                case OVERREACHING_PATTERN -> level == StrainLevel.OVERREACHING_PATTERN;
            };
        }

        private static final double MOST_MINUTES = 1440;
    }

    /** How far the signals of the present components can be trusted. */
    record Trust(int leastValues, Quality quality) {

        static Trust of(MorningSignals signals, Standing standing) {
            Trust trust = new Trust(Integer.MAX_VALUE, Quality.HIGH);
            trust = standing.hrv().isPresent() ? trust.and(signals.variability()) : trust;
            trust = standing.rhr().isPresent() ? trust.and(signals.resting()) : trust;
            trust = standing.subjective().isPresent() ? trust.and(signals.wellness()) : trust;
            if (standing.sleep().isPresent()) {
                trust = trust.and(signals.sleep().today().isPresent() ? signals.sleep() : signals.sleepScore());
            }
            return trust;
        }

        private Trust and(Trend trend) {
            int n = trend.baseline().map(usual -> usual.n()).orElse(0);
            return new Trust(Math.min(leastValues, n), quality.and(trend.quality()));
        }
    }
}
