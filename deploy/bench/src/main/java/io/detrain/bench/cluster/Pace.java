package io.detrain.bench.cluster;

import java.time.Duration;

/**
 * How long an arm runs in a block.
 *
 * @param leadIn after its first committed event, before what counts
 * @param most longest time that counts
 * @param events most events of a block
 */
public record Pace(Duration leadIn, Duration most, long events) {}
