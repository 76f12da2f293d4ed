package io.detrain.streams.rolling;

import java.util.OptionalDouble;

/** How alike the days of a week are, and the strain of that: load times monotony (Foster 1998; science.md 2.5). */
public record Monotony(double value, double strain, double weekLoad) {

    private static final double EPSILON = 1e-9;

    /** Monotony of seven daily loads: mean over population deviation, zero without load, never above the cap. */
    public static Monotony of(double[] week, RollingSettings.Monotony settings) {
        return of(week, Spread.population(week), settings);
    }

    /** The same with the sample deviation, as some compute it; for comparison only. */
    public static Monotony ofSample(double[] week, RollingSettings.Monotony settings) {
        return of(week, Spread.sample(week), settings);
    }

    private static Monotony of(double[] week, double deviation, RollingSettings.Monotony settings) {
        double mean = Spread.mean(week);
        double value = ratio(mean, deviation, settings.cap());
        return new Monotony(value, mean * week.length * value, mean * week.length);
    }

    private static double ratio(double mean, double deviation, double cap) {
        if (mean < EPSILON) {
            return 0;
        }
        return deviation < EPSILON ? cap : Math.min(cap, mean / deviation);
    }

    /**
     * Whether the week was too much alike: monotony over the limit, strain among the athlete's own highest, and not an
     * easy week.
     *
     * @param strains the strains of the days before; too few say nothing
     * @param fitness load units per day
     */
    public boolean isHigh(double[] strains, double fitness, RollingSettings.Monotony settings) {
        if (value <= settings.limit() || weekLoad < settings.easyShare() * 7 * fitness) {
            return false;
        }
        OptionalDouble usual = usualStrain(strains, settings);
        return usual.isPresent() && strain >= usual.getAsDouble();
    }

    private static OptionalDouble usualStrain(double[] strains, RollingSettings.Monotony settings) {
        return strains.length < settings.leastStrains()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Percentile.of(strains, settings.strainPercentile()));
    }
}
