package io.detrain.streams.rolling;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Acute to chronic load in its variants; only ever one soft signal (science.md 2.4). */
public final class AcuteChronic {

    /** Days of the chronic window. */
    public static final int CHRONIC_DAYS = 28;

    private static final int ACUTE_DAYS = 7;
    private static final int RATIO = CHRONIC_DAYS / ACUTE_DAYS;

    private AcuteChronic() {}

    /** Mean of the last week over the mean of the three before; absent without load in those. */
    public static OptionalDouble uncoupled(double[] last28) {
        double[] before = Arrays.copyOfRange(last28, last28.length - CHRONIC_DAYS, last28.length - ACUTE_DAYS);
        return ratio(acute(last28), Spread.mean(before));
    }

    /** Mean of the last week over the mean of the four that it is part of. */
    public static OptionalDouble coupled(double[] last28) {
        return ratio(acute(last28), Spread.mean(last(last28, CHRONIC_DAYS)));
    }

    /** Exponentially weighted, spans of 7 and 28 days, started at the first load (Williams 2017). */
    public static OptionalDouble weighted(double[] loads) {
        return ratio(weightedMean(loads, ACUTE_DAYS), weightedMean(loads, CHRONIC_DAYS));
    }

    /** Mean of the loads with the weights of a span, started at the first; zero of nothing. */
    public static double weightedMean(double[] loads, int span) {
        double alpha = Ewma.alpha(Ewma.Kind.SPAN, span);
        double mean = loads.length == 0 ? 0 : loads[0];
        for (double load : loads) {
            mean = Ewma.step(mean, load, alpha);
        }
        return mean;
    }

    /** The coupled ratio of the same loads, {@code 4u/(u+3)}. */
    public static double coupledFrom(double uncoupled) {
        return RATIO * uncoupled / (uncoupled + RATIO - 1);
    }

    private static double acute(double[] loads) {
        return Spread.mean(last(loads, ACUTE_DAYS));
    }

    private static double[] last(double[] loads, int days) {
        return Arrays.copyOfRange(loads, loads.length - days, loads.length);
    }

    private static OptionalDouble ratio(double acute, double chronic) {
        return chronic == 0 ? OptionalDouble.empty() : OptionalDouble.of(acute / chronic);
    }
}
