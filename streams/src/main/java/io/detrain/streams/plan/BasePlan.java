package io.detrain.streams.plan;

/**
 * A plan's unscaled days for a regular athlete at full effort: all, rest, active, without a race, the usual ratio of
 * race load to fitness, and the floor (science.md 5.2, 5.3).
 */
public record BasePlan(double days, double rest, double active, double noRaceDays, double usualRatio, int floor) {

    /** The same after a long way down (science.md 5.2). */
    BasePlan steep(double factor) {
        return new BasePlan(days * factor, rest * factor, active * factor, noRaceDays, usualRatio, floor);
    }
}
