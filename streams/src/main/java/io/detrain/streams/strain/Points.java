package io.detrain.streams.strain;

import static io.detrain.streams.strain.Tally.EPSILON;

import io.detrain.streams.strain.StrainSettings.Steps;

/** Points of single signs (science.md 3.3); a value that is exactly on a threshold has its points. */
public final class Points {

    private Points() {}

    /** Of form as a share of fitness. */
    public static double ofForm(double share, double fitness, StrainSettings.Load settings) {
        return fitness < settings.leastFitness() - EPSILON ? 0 : ofLow(share, settings.form());
    }

    /** Of a resting heart rate so many bpm over usual, when its standard deviation is {@code spread}. */
    public static double ofResting(double up, double spread, StrainSettings.Autonomic settings) {
        if (up >= farUp(spread, settings) - EPSILON) {
            return settings.restingFarPoints();
        }
        return up >= up(spread, settings) - EPSILON ? settings.restingPoints() : 0;
    }

    /** Of wellness so many standard deviations from usual, less is worse. */
    public static double ofWellness(double z, StrainSettings.Subjective settings) {
        return ofLow(z, settings.wellness());
    }

    /** Of a race or test so many percent slower than predicted. */
    public static double ofDecrement(double percent, StrainSettings.Performance settings) {
        Steps steps = settings.decrement();
        if (percent >= steps.second() - EPSILON) {
            return steps.secondPoints();
        }
        return percent >= steps.first() - EPSILON ? steps.firstPoints() : 0;
    }

    /** Of a run so many times as long as the longest before it. */
    static double ofSpike(double ratio, StrainSettings.Load settings) {
        Steps steps = settings.spike();
        if (ratio > steps.second() + EPSILON) {
            return steps.secondPoints();
        }
        return ratio > steps.first() + EPSILON ? steps.firstPoints() : 0;
    }

    /** The threshold that gave the points. */
    static double threshold(double worth, Steps steps) {
        return worth == steps.secondPoints() ? steps.second() : steps.first();
    }

    /** The threshold of resting heart rate that gave the points, bpm over usual. */
    static double thresholdOfResting(double worth, double spread, StrainSettings.Autonomic settings) {
        return worth == settings.restingFarPoints() ? farUp(spread, settings) : up(spread, settings);
    }

    private static double up(double spread, StrainSettings.Autonomic settings) {
        return Math.max(settings.restingUp(), settings.restingUpSpread() * spread);
    }

    private static double farUp(double spread, StrainSettings.Autonomic settings) {
        return Math.max(settings.restingFarUp(), settings.restingFarUpSpread() * spread);
    }

    private static double ofLow(double value, Steps steps) {
        if (value <= steps.second() + EPSILON) {
            return steps.secondPoints();
        }
        return value <= steps.first() + EPSILON ? steps.firstPoints() : 0;
    }
}
