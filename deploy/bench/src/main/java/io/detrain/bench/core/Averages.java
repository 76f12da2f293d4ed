package io.detrain.bench.core;

import java.util.SplittableRandom;

/** What any fold over the window costs at least: two exponential averages of 448 days, and nothing else. */
final class Averages {

    private static final double CHRONIC = 2.0 / (42 + 1);
    private static final double ACUTE = 2.0 / (7 + 1);

    private final double[] loads = new SplittableRandom(1).doubles(448, 0, 150).toArray();

    double form() {
        var chronic = 0.0;
        var acute = 0.0;
        for (var load : loads) {
            chronic += CHRONIC * (load - chronic);
            acute += ACUTE * (load - acute);
        }
        return chronic - acute;
    }
}
