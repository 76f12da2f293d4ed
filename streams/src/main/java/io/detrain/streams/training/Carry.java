package io.detrain.streams.training;

import io.detrain.streams.rule.TrainingRun;

/**
 * The fold's state on the evening before the window: EWMA sums with their weights, known days, the run of training
 * days.
 *
 * <p>The sums are carried as they are, bit for bit, so that a fold from here is the fold from the first day.
 */
public record Carry(
        boolean started,
        double chronicSum,
        double acuteSum,
        double chronicWeight,
        double acuteWeight,
        boolean prior,
        long priorDay,
        int knownDays,
        TrainingRun run) {

    /** Nothing has been carried yet. */
    public static final Carry NOTHING = new Carry(false, 0, 0, 0, 0, false, 0, 0, TrainingRun.NONE);
}
