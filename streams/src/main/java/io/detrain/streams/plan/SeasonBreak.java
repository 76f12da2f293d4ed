package io.detrain.streams.plan;

import java.util.Arrays;

/** Whether half a year has passed without one quiet week (science.md 5.8). */
public record SeasonBreak(SeasonSettings.Season settings) {

    private static final int WEEK = 7;

    /**
     * Whether an off-season is due.
     *
     * @param loads daily loads of the half year
     * @param highest the highest fitness load in it
     * @param fitness the fitness load now
     * @param races races in it
     */
    public boolean isDue(double[] loads, double highest, double fitness, int races, TrainingClass trainingClass) {
        boolean full = races >= settings.races() || fitness >= settings.fitness();
        return trainingClass != TrainingClass.CASUAL
                && loads.length >= settings.days()
                && full
                && !hasQuietWeek(loads, settings.quiet() * highest);
    }

    private static boolean hasQuietWeek(double[] loads, double quiet) {
        for (int from = 0; from + WEEK <= loads.length; from++) {
            if (Arrays.stream(loads, from, from + WEEK).average().orElse(0) <= quiet) {
                return true;
            }
        }
        return false;
    }
}
