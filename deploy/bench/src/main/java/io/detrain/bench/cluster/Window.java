package io.detrain.bench.cluster;

/**
 * What happened between two instants of a run.
 *
 * @param cpuNanos processor time of the whole process, the broker's included
 * @param streamNanos processor time of the stream threads alone
 * @param changelogBytes what the stream threads sent to changelogs, compressed
 */
public record Window(long nanos, long events, long cpuNanos, long streamNanos, double changelogBytes) {

    /** Events a second. */
    public double rate() {
        return events * 1e9 / Math.max(1, nanos);
    }

    /** Microseconds of processor time an event. */
    public double cpuMicros() {
        return cpuNanos / 1e3 / Math.max(1, events);
    }

    /** Microseconds of the stream threads an event. */
    public double streamMicros() {
        return streamNanos / 1e3 / Math.max(1, events);
    }

    /** Bytes of changelog an event. */
    public double changelogBytesPerEvent() {
        return changelogBytes / Math.max(1, events);
    }
}
