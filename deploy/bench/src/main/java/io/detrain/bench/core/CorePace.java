package io.detrain.bench.core;

/**
 * How long a case is measured.
 *
 * @param forks fresh processes for each case; 0 measures all in this one
 * @param warmUpMillis processor time before what counts
 * @param millis length of an iteration, by the clock
 */
record CorePace(int forks, int warmUpMillis, int iterations, int millis) {

    static final CorePace FULL = new CorePace(2, 4000, 5, 1000);
    static final CorePace QUICK = new CorePace(0, 400, 3, 200);

    /** After all have been warmed up in this process. */
    CorePace warm() {
        return new CorePace(forks, warmUpMillis / 4, iterations, millis);
    }

    CorePace warmUpOnly() {
        return new CorePace(forks, warmUpMillis, 1, 1);
    }
}
