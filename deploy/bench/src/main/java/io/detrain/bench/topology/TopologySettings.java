package io.detrain.bench.topology;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param events length of each log
 * @param warmUps blocks before those that count
 * @param blocks times that every arm is measured
 * @param leadIn after an arm's first commit, before what counts
 * @param most longest time of an arm in a block
 */
record TopologySettings(
        long events,
        int athletes,
        int warmUps,
        int blocks,
        Duration leadIn,
        Duration most,
        int latePercent,
        long seed) {

    static TopologySettings of(long events, int athletes, boolean quick) {
        return quick
                ? new TopologySettings(events, athletes, 1, 2, Duration.ofSeconds(1), Duration.ofSeconds(3), 10, 1)
                : new TopologySettings(events, athletes, 1, 5, Duration.ofSeconds(3), Duration.ofSeconds(10), 10, 1);
    }

    int allBlocks() {
        return warmUps + blocks;
    }
}
