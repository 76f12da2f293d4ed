package io.detrain.deploy.local;

import java.time.Duration;

/** Waits until a service has done everything that the clock and the log ask of it. */
@FunctionalInterface
interface Settling {

    /**
     * Returns once it is done.
     *
     * @throws IllegalStateException if that takes longer
     */
    void await(Duration timeout);
}
