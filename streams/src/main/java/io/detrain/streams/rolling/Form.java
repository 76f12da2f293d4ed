package io.detrain.streams.rolling;

import java.util.OptionalDouble;

/** What follows from fitness and fatigue: their balance, and how to get back to it (science.md 2.2, 2.8, 3.3). */
public final class Form {

    private static final double LEAST_FITNESS = 10;
    private static final double LEAST_FITNESS_FOR_POINTS = 20;
    private static final double TIRED = -0.30;
    private static final double VERY_TIRED = -0.50;
    private static final double EPSILON = 1e-9;
    private static final double CHRONIC = Ewma.alpha(Ewma.Kind.EXP, Ewma.CHRONIC_DAYS);
    private static final double ACUTE = Ewma.alpha(Ewma.Kind.EXP, Ewma.ACUTE_DAYS);

    private Form() {}

    /** Form as a share of fitness; absent while there is too little of it. */
    public static OptionalDouble share(double fitness, double fatigue) {
        return fitness < LEAST_FITNESS
                ? OptionalDouble.empty()
                : OptionalDouble.of(Ewma.form(fitness, fatigue) / fitness);
    }

    /** Points of the strain signal FORM. */
    public static double points(double share, double fitness) {
        if (fitness < LEAST_FITNESS_FOR_POINTS || share > TIRED + EPSILON) {
            return 0;
        }
        return share <= VERY_TIRED + EPSILON ? 2 : 1;
    }

    /** Days without load until fatigue has fallen to fitness. */
    public static double daysToBalance(double fitness, double fatigue) {
        return fatigue <= fitness
                ? 0
                : StrictMath.log(fatigue / fitness) / (1.0 / Ewma.ACUTE_DAYS - 1.0 / Ewma.CHRONIC_DAYS);
    }

    /** The largest load today, load units, that leaves tomorrow's form at this share of fitness or above. */
    public static double mostLoad(double fitness, double fatigue, double leastShare) {
        double kept = (1 - CHRONIC) * fitness * (1 - leastShare) - (1 - ACUTE) * fatigue;
        return Math.max(0, kept / (ACUTE - (1 - leastShare) * CHRONIC));
    }
}
