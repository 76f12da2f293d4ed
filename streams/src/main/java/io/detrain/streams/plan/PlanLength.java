package io.detrain.streams.plan;

/** Days of a plan and of its phases, the range that is shown, and the floor (science.md 5.3, 5.4). */
public record PlanLength(
        int days, int rest, int active, int reload, int noRaceDays, int shortest, int longest, int floor) {

    static final int LEAST_DAYS = 2;
    private static final double FULL_EFFORT = 0.9;

    /** The length for a race of this kind with these factors. */
    public static PlanLength of(
            RaceEffort race, TrainingClass trainingClass, double product, double effort, PlanSettings settings) {
        BasePlan base = race.base(settings.races());
        boolean brief = trainingClass == TrainingClass.CASUAL && race.isShort();
        int scaled = days(base, product, effort);
        int days = brief ? Math.min(settings.casualShort().days(), scaled) : scaled;
        int rest = Math.max(1, Rounding.halfUp(base.rest() * product));
        rest = Math.min(brief ? Math.min(settings.casualShort().rest(), rest) : rest, days - 1);
        int active = Math.min(Math.max(1, Rounding.halfUp(base.active() * product)), days - rest);
        double shorter = settings.adaptation().advance().share();
        return new PlanLength(
                days,
                rest,
                active,
                days - rest - active,
                noRaceDays(race, base, days, effort),
                Math.max(base.floor(), days - (int) StrictMath.floor(shorter * days + 1e-9)),
                days + Rounding.up(settings.adaptation().extension().share() * days),
                base.floor());
    }

    private static int days(BasePlan base, double product, double effort) {
        int scaled = Math.max(LEAST_DAYS, Rounding.halfUp(base.days() * product));
        return effort >= FULL_EFFORT ? Math.max(scaled, base.floor()) : scaled;
    }

    private static int noRaceDays(RaceEffort race, BasePlan base, int days, double effort) {
        if (race.type().isDeclaredEnd()) {
            return days;
        }
        boolean byMiles = race.type() == RaceType.RUN_OTHER || race.type() == RaceType.UNKNOWN;
        return Math.max(days, byMiles ? (int) base.noRaceDays() : Rounding.halfUp(base.noRaceDays() * effort));
    }
}
