package io.detrain.streams.performance;

import java.util.function.LongToDoubleFunction;

/**
 * The days after a quiet week on which heart rate in exercise says nothing: plasma volume is down, so a good rest would
 * look like a loss (science.md 3.2; Cullinane 1986, Houmard 1992).
 */
public final class AfterRest {

    private AfterRest() {}

    /**
     * Whether efficiency, decoupling and new maximum heart rates of a day are to be passed over.
     *
     * @param load load units of an epoch day
     * @param fitness fitness load in the evening of an epoch day
     */
    public static boolean isClosed(
            long day, LongToDoubleFunction load, LongToDoubleFunction fitness, PerformanceSettings.Gate settings) {
        for (long last = day - settings.closedDays(); last < day; last++) {
            if (wasQuiet(last, load, fitness, settings)) {
                return true;
            }
        }
        return false;
    }

    private static boolean wasQuiet(
            long last, LongToDoubleFunction load, LongToDoubleFunction fitness, PerformanceSettings.Gate settings) {
        double sum = 0;
        for (long day = last - settings.days() + 1; day <= last; day++) {
            sum += load.applyAsDouble(day);
        }
        return sum < settings.share() * settings.days() * fitness.applyAsDouble(last - settings.days());
    }
}
