package io.detrain.streams.detraining;

import io.detrain.streams.plan.TrainingClass;

/** What an athlete may be told of resting: percent of aerobic capacity with its range, and days until it is back. */
public record ExpectedLoss(int days, double percent, double leastPercent, double mostPercent, int regainDays) {

    /** Of so many days completely off (science.md 6.4, rulings.md 77). */
    public static ExpectedLoss of(int days, TrainingClass trainingClass, DetrainingSettings settings) {
        double percent = new Losses(settings).aerobic(trainingClass, days);
        return new ExpectedLoss(
                days,
                percent,
                percent * (1 - settings.band()),
                percent * (1 + settings.band()),
                new Regain(settings.regain()).days(days));
    }
}
