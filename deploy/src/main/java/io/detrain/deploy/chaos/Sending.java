package io.detrain.deploy.chaos;

import java.time.Instant;
import java.util.Map;

/** Something that is sent, and when by the athletes' clock. */
sealed interface Sending {

    Instant at();

    /** An event, as a platform writes it down. */
    record Told(Instant at, Map<String, Object> event) implements Sending {}

    /** A record that nobody can read, or should. */
    record Poisoned(Instant at, int number, Poison poison, String athlete) implements Sending {}
}
