package io.detrain.streams.replay;

import java.util.concurrent.locks.LockSupport;

/** Reads no faster than so many records a second, so that others get their share of disk and network. */
record Pace(int recordsPerSecond) {

    private static final long SECOND_NS = 1_000_000_000;

    /** No hurry, and no rest. */
    static final Pace FREE = new Pace(Integer.MAX_VALUE);

    void keep(int records) {
        if (recordsPerSecond < Integer.MAX_VALUE) {
            LockSupport.parkNanos(records * SECOND_NS / recordsPerSecond);
        }
    }
}
