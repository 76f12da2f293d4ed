package io.detrain.bench.scale;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param few athletes of the small arm
 * @param many athletes of the large one
 * @param events length of each arm's log
 * @param due how long days are opened for which all athletes are due
 */
record ScaleSettings(
        int few, int many, long events, int warmUps, int blocks, Duration leadIn, Duration most, Duration due) {

    private static final int TIMES = 100;

    static ScaleSettings of(int many, long events, boolean quick) {
        var few = Math.max(1, many / TIMES);
        return quick
                ? new ScaleSettings(
                        few, many, events, 1, 2, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(5))
                : new ScaleSettings(
                        few, many, events, 1, 5, Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    int allBlocks() {
        return warmUps + blocks;
    }
}
