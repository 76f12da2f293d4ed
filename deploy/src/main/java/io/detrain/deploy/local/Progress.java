package io.detrain.deploy.local;

import java.time.Duration;

/** Hears of each step of a start once it is done. */
@FunctionalInterface
public interface Progress {

    /**
     * Hears of one step.
     *
     * @param what what has started, such as {@code broker}
     * @param where its address
     * @param took how long one had to wait for it
     */
    void started(String what, String where, Duration took);

    /** Says nothing. */
    static Progress silent() {
        return (what, where, took) -> {};
    }
}
