package io.detrain.ingest.source;

import java.util.ArrayList;
import java.util.List;

/** What is told of a recording and should be trusted less (science.md 8.2, 8.3). */
final class Doubts {

    private Doubts() {}

    /**
     * @param droppedShare of the points, those with an impossible speed
     * @param watts second by second, NaN where unknown
     */
    static List<String> of(double droppedShare, double[] watts, ReductionSettings by) {
        var doubts = new ArrayList<String>();
        if (droppedShare > by.speeds().doubted()) {
            doubts.add("SPEED");
        }
        if (longestUnchanged(watts) > by.constantPowerS()) {
            doubts.add("POWER");
        }
        return List.copyOf(doubts);
    }

    private static int longestUnchanged(double[] watts) {
        int longest = 0;
        int length = 0;
        for (int s = 0; s < watts.length; s++) {
            boolean same =
                    s > 0 && watts[s] > 0 && watts[s] == watts[s - 1]; // nobody pedals at 0 W; NaN equals nothing
            length = same ? length + 1 : 1;
            longest = Math.max(longest, length);
        }
        return longest;
    }
}
