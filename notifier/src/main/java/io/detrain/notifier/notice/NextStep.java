package io.detrain.notifier.notice;

import io.detrain.notifier.notice.Delivery.Deferred;
import io.detrain.notifier.notice.Delivery.Delivered;
import io.detrain.notifier.notice.Delivery.Refused;
import java.time.Duration;

/** What to do after an attempt. */
public sealed interface NextStep {

    /** Nothing is left to do. */
    record Done() implements NextStep {}

    /** Try again. */
    record RetryAfter(String reason, Duration pause) implements NextStep {}

    /** The last attempt has failed. */
    record GiveUp(String reason) implements NextStep {}

    /** The recipient does not want it. */
    record Stop(String reason) implements NextStep {}

    /** The step after so many attempts, the latest of which ended like this. */
    static NextStep after(Delivery delivery, int attempts, Backoff backoff, String id) {
        return switch (delivery) {
            case Delivered() -> new Done();
            case Deferred(var reason, var wish) ->
                backoff.pauseAfter(attempts, id)
                        .<NextStep>map(pause -> new RetryAfter(reason, backoff.atLeast(pause, wish)))
                        .orElseGet(() -> new GiveUp(reason));
            case Refused(var reason) -> new Stop(reason);
        };
    }
}
