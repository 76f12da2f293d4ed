package io.detrain.streams.plan;

import io.detrain.schemas.settings.Settings;

/** When a cycle, a season or a peak has gone on for too long (science.md 5.8). */
public record SeasonSettings(Cycle cycle, Season season, Peak peak) {

    /** Those of science.md. */
    public static final SeasonSettings DEFAULT = of(Settings.NONE);

    /** Those in force. */
    public static SeasonSettings of(Settings settings) {
        double knownShare = settings.number("roll.knownShare");
        return new SeasonSettings(
                new Cycle(8, 6, 0.85, knownShare, 14),
                new Season(182, 0.5, 3, 60, knownShare, 14),
                new Peak(182, 0.01, 3, 21, 0.15, 14, 2, 14));
    }

    /**
     * Cycle: weeks without a lighter one, fewer for competitive athletes; the share of their median below which a week
     * is lighter; the share of known days; days for which it is told.
     */
    public record Cycle(int weeks, int competitiveWeeks, double lighter, double knownShare, int toldDays) {

        /** Weeks after which a class is due a break. */
        public int weeks(TrainingClass trainingClass) {
            return trainingClass == TrainingClass.COMPETITIVE ? competitiveWeeks : weeks;
        }
    }

    /**
     * Season: days without a quiet week, quiet being below a share of the highest fitness; races in them, or fitness;
     * the share of known days; days for which it is told.
     */
    public record Season(int days, double quiet, int races, double fitness, double knownShare, int toldDays) {}

    /**
     * Peak: days of the season; results within a share of the best, so many over so many days; or form above a share
     * for so many days with so many race days in them; days for which it is told.
     */
    public record Peak(
            int seasonDays,
            double nearBest,
            int results,
            int overDays,
            double form,
            int formDays,
            int raceDays,
            int toldDays) {}
}
