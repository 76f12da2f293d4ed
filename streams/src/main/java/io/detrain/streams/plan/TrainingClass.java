package io.detrain.streams.plan;

/** How much someone trains; scales the length of plans and of runs of training days. */
public enum TrainingClass {
    CASUAL(0.60, 3),
    REGULAR(1.00, 5),
    COMPETITIVE(1.15, 6);

    private final double factor;
    private final int restDayAfter;

    TrainingClass(double factor, int restDayAfter) {
        this.factor = factor;
        this.restDayAfter = restDayAfter;
    }

    /** Factor of the plan's length (science.md 5.3). */
    public double factor() {
        return factor;
    }

    /** Training days in a row after which a rest day is due (science.md 2.9). */
    public int restDayAfter() {
        return restDayAfter;
    }
}
