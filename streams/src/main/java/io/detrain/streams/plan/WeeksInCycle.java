package io.detrain.streams.plan;

import java.util.Arrays;

/** How many weeks someone has been building up, counted back from the race week (science.md 5.3, rulings.md 45). */
public final class WeeksInCycle {

    /** Days of the race week and of each block. */
    public static final int BLOCK_DAYS = 7;

    private static final int UNKNOWN_HISTORY = 6;
    private static final int FIRST_BLOCKS = 6;
    private static final int MOST = 52;
    private static final double NORMAL_SHARE = 0.5;
    private static final double EPSILON = 1e-9;

    private WeeksInCycle() {}

    /**
     * Weeks including the race week.
     *
     * @param blocks load of the blocks before the race week, the latest first
     * @param knownShare share of known days in the first six blocks
     * @param leastKnown share of them that says enough
     */
    public static int of(double[] blocks, double knownShare, double leastKnown) {
        if (blocks.length < FIRST_BLOCKS || knownShare < leastKnown - EPSILON) {
            return UNKNOWN_HISTORY;
        }
        double median = median(Arrays.copyOf(blocks, FIRST_BLOCKS));
        if (median == 0) {
            return 1;
        }
        int weeks = 0;
        while (weeks < blocks.length && isNormalOrBetween(blocks, weeks, NORMAL_SHARE * median)) {
            weeks++;
        }
        return Math.min(MOST, weeks + 1);
    }

    private static boolean isNormalOrBetween(double[] blocks, int i, double least) {
        boolean before = i == 0 || blocks[i - 1] >= least;
        boolean after = i + 1 < blocks.length && blocks[i + 1] >= least;
        return blocks[i] >= least || (before && after);
    }

    private static double median(double[] six) {
        Arrays.sort(six);
        return (six[2] + six[3]) / 2;
    }
}
