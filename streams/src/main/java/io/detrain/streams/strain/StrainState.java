package io.detrain.streams.strain;

/**
 * The level of strain and what is remembered to leave or worsen it (science.md 3.3, rulings.md 17 and 55). Days are
 * epoch days, {@link #NEVER} where there is none.
 *
 * @param watchDays evaluated days in a row at WATCH or worse, no more than it takes to enter
 * @param strainedDays the same at STRAINED
 * @param leavingDays evaluated days in a row that count towards leaving
 * @param skippedDays days in a row that were not evaluated, no more than it takes to end
 * @param recent a bit for each of the last evaluated days, today's lowest: STRAINED or worse
 * @param onset first day of the present run of STRAINED or worse
 * @param onsetFitness fitness load on that day
 * @param forLackOfData whether the level is what it is because nothing came
 */
public record StrainState(
        StrainLevel level,
        int watchDays,
        int strainedDays,
        int leavingDays,
        int skippedDays,
        int recent,
        long onset,
        double onsetFitness,
        boolean forLackOfData) {

    /** No such day. */
    public static final long NEVER = Long.MIN_VALUE;

    /** Nothing yet. */
    public static final StrainState NONE = new StrainState(StrainLevel.NONE, 0, 0, 0, 0, 0, NEVER, 0, false);

    private static final double EPSILON = 1e-9;

    /**
     * What a day says by itself.
     *
     * @param answered whether body or athlete answered that morning, and not only the session of yesterday; of those
     *     who have never answered, the session is the answer
     */
    public record Instant(
            double score, StrainLevel level, boolean overreachCandidate, boolean strongResponse, boolean answered) {}

    /** The state after an evaluated day. */
    public StrainState after(long day, Instant instant, double fitness, StrainSettings settings) {
        var patience = settings.patience();
        int watch = counted(watchDays, instant.level().isAtLeast(StrainLevel.WATCH), patience.enterDays());
        int strained = counted(strainedDays, instant.level().isAtLeast(StrainLevel.STRAINED), patience.enterDays());
        StrainLevel next = entered(watch, strained, patience);
        boolean calm = next == level && isCalm(instant, settings);
        if (calm && !instant.answered()) {
            return skipped(settings); // a session alone may add to strain; that it is as always answers nothing
        }
        int leaving = calm ? leavingDays + 1 : 0;
        if (leaving >= patience.leaveDays()) {
            next = level.lower();
            leaving = 0;
        }
        int bits = (recent << 1 | (next.isAtLeast(StrainLevel.STRAINED) ? 1 : 0)) & (1 << patience.patternOf()) - 1;
        if (next == StrainLevel.STRAINED
                && instant.overreachCandidate()
                && Integer.bitCount(bits) >= patience.patternDays()) {
            next = StrainLevel.OVERREACHING_PATTERN;
            leaving = 0;
        }
        return new StrainState(next, watch, strained, leaving, 0, bits, NEVER, 0, false).since(this, day, fitness);
    }

    /** The state after a day that was not evaluated: as it was, until there were too many of them. */
    public StrainState skipped(StrainSettings settings) {
        var patience = settings.patience();
        int skipped = Math.min(patience.endDays(), skippedDays + 1);
        if (skipped >= patience.endDays()) {
            return new StrainState(StrainLevel.NONE, 0, 0, 0, skipped, 0, NEVER, 0, true);
        }
        boolean decays = skipped >= patience.decayDays() && level.isAtLeast(StrainLevel.STRAINED);
        return new StrainState(
                decays ? StrainLevel.WATCH : level,
                watchDays,
                strainedDays,
                decays ? 0 : leavingDays,
                skipped,
                recent,
                decays ? NEVER : onset,
                decays ? 0 : onsetFitness,
                forLackOfData || decays);
    }

    /** Days of the present run of STRAINED or worse up to this one, both ends included; 0 without. */
    long daysSinceOnset(long day) {
        return onset == NEVER ? 0 : day - onset + 1;
    }

    private static int counted(int before, boolean more, int most) {
        return more ? Math.min(most, before + 1) : 0;
    }

    private StrainLevel entered(int watch, int strained, StrainSettings.Patience patience) {
        if (strained >= patience.enterDays() && !level.isAtLeast(StrainLevel.STRAINED)) {
            return StrainLevel.STRAINED;
        }
        return watch >= patience.enterDays() && level == StrainLevel.NONE ? StrainLevel.WATCH : level;
    }

    /** Load alone can make one watch, but never hold the levels above (rulings.md 17). */
    private boolean isCalm(Instant instant, StrainSettings settings) {
        if (level.isAtLeast(StrainLevel.STRAINED) && !instant.strongResponse()) {
            return true;
        }
        var levels = settings.levels();
        double enter = switch (level) {
            case NONE -> 0;
            case WATCH -> levels.watch();
            case STRAINED -> levels.strained();
            case OVERREACHING_PATTERN -> levels.overreaching();
        };
        return instant.score() < enter - settings.patience().leaveBelow() - EPSILON;
    }

    private StrainState since(StrainState before, long day, double fitness) {
        if (!level.isAtLeast(StrainLevel.STRAINED)) {
            return this;
        }
        boolean isNew = before.onset == NEVER;
        return new StrainState(
                level,
                watchDays,
                strainedDays,
                leavingDays,
                skippedDays,
                recent,
                isNew ? day : before.onset,
                isNew ? fitness : before.onsetFitness,
                forLackOfData);
    }

    @Override
    public String toString() {
        return "StrainState[" + level + "]";
    }
}
