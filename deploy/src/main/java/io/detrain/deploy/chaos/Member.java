package io.detrain.deploy.chaos;

import java.time.Duration;
import java.util.Optional;

/** A broker or an instance of the streams service, as whoever means it harm sees it. */
interface Member extends AutoCloseable {

    String name();

    /** Begins, on the folder that it had before; does not wait until it is of use. */
    void start();

    /** Ends in order. */
    void stop();

    /** Ends in the middle of whatever it does. */
    void kill();

    /** Does nothing for so long, and knows nothing of it. */
    void pause(Duration length);

    /** Whether it runs, and could be of use again by itself. */
    boolean isAlive();

    /** Why it is of no use now; empty if it is. */
    Optional<String> whyNotReady();

    @Override
    void close();
}
