package io.detrain.streams.plan;

import io.detrain.streams.rolling.Percentile;
import java.util.Arrays;
import java.util.OptionalInt;

/** Whether an athlete has trained for weeks without a lighter one (science.md 5.8, rulings.md 64a). */
public record CycleBreak(SeasonSettings.Cycle settings) {

    private static final double EPSILON = 1e-9;

    /**
     * Weeks without a lighter one, if they are enough for a break.
     *
     * @param blocks load of the weeks, the latest first
     */
    public OptionalInt due(double[] blocks, TrainingClass trainingClass) {
        int weeks = settings.weeks(trainingClass);
        if (blocks.length < weeks || !isEven(blocks, weeks)) {
            return OptionalInt.empty();
        }
        while (weeks < blocks.length && isEven(blocks, weeks + 1)) {
            weeks++;
        }
        return OptionalInt.of(weeks);
    }

    private boolean isEven(double[] blocks, int weeks) {
        double[] last = Arrays.copyOf(blocks, weeks);
        double median = Percentile.median(last);
        return median > 0 && Arrays.stream(last).allMatch(block -> block >= settings.lighter() * median - EPSILON);
    }
}
