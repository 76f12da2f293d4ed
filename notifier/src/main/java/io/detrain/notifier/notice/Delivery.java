package io.detrain.notifier.notice;

import java.time.Duration;
import java.util.Optional;

/** What an attempt to deliver led to. Reasons are codes: they are logged and counted. */
public sealed interface Delivery {

    /** The recipient has it. */
    record Delivered() implements Delivery {}

    /** Not now; {@code after} is the recipient's own wish for the next attempt. */
    record Deferred(String reason, Optional<Duration> after) implements Delivery {}

    /** Never. */
    record Refused(String reason) implements Delivery {}

    /** Not now, without a wish. */
    static Delivery deferred(String reason) {
        return new Deferred(reason, Optional.empty());
    }
}
