package io.detrain.streams.plan;

/** Days of a plan and of its phases, and the range that is shown (science.md 5.3, 5.4). */
public record PlanLength(int days, int rest, int active, int reload, int noRaceDays, int shortest, int longest) {

    static final int LEAST_DAYS = 2;
    private static final int MOST_CASUAL_SHORT = 5;
    private static final int MOST_CASUAL_SHORT_REST = 2;
    private static final double FULL_EFFORT = 0.9;

    /** The length for a race of this kind with these factors. */
    public static PlanLength of(RaceEffort race, TrainingClass trainingClass, double product, double effort) {
        BasePlan base = race.base();
        boolean brief = trainingClass == TrainingClass.CASUAL && race.isShort();
        int days = days(base, product, effort, brief);
        int rest = Math.max(1, Rounding.halfUp(base.rest() * product));
        rest = Math.min(brief ? Math.min(MOST_CASUAL_SHORT_REST, rest) : rest, days - 1);
        int active = Math.min(Math.max(1, Rounding.halfUp(base.active() * product)), days - rest);
        return new PlanLength(
                days,
                rest,
                active,
                days - rest - active,
                noRaceDays(race, base, days, effort),
                Math.max(base.floor(), days - (int) StrictMath.floor(0.3 * days + 1e-9)),
                days + Rounding.up(0.5 * days));
    }

    private static int days(BasePlan base, double product, double effort, boolean brief) {
        int scaled = Math.max(LEAST_DAYS, Rounding.halfUp(base.days() * product));
        int floored = effort >= FULL_EFFORT ? Math.max(scaled, base.floor()) : scaled;
        return brief ? Math.min(MOST_CASUAL_SHORT, floored) : floored;
    }

    private static int noRaceDays(RaceEffort race, BasePlan base, int days, double effort) {
        if (race.type().isDeclaredEnd()) {
            return days;
        }
        boolean byMiles = race.type() == RaceType.RUN_OTHER || race.type() == RaceType.UNKNOWN;
        return Math.max(days, byMiles ? (int) base.noRaceDays() : Rounding.halfUp(base.noRaceDays() * effort));
    }
}
