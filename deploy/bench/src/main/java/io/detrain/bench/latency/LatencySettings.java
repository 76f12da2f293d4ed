package io.detrain.bench.latency;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param warmUp athletes who are told something before what counts
 * @param flood athletes at once, to find out how much goes through
 * @param most athletes of the measured part
 * @param open length of the measured part
 * @param load share of what goes through that is sent
 * @param patience after this a message counts as missing
 */
record LatencySettings(
        int warmUp, int flood, int most, Duration open, double load, int commitMs, Duration patience, long seed) {

    static LatencySettings of(int commitMs, boolean quick) {
        return quick
                ? new LatencySettings(300, 300, 2_000, Duration.ofSeconds(10), 0.5, commitMs, Duration.ofSeconds(30), 1)
                : new LatencySettings(
                        2_000, 2_000, 50_000, Duration.ofSeconds(60), 0.5, commitMs, Duration.ofSeconds(60), 1);
    }

    int athletes() {
        return warmUp + flood + most;
    }
}
