package io.detrain.deploy.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a run goes.
 *
 * @param seed decides on the athletes, on what goes wrong with their events, and on the faults
 * @param backlogDays what the athletes did before, which comes at once
 * @param headStart how long the backlog has before days begin to pass
 * @param days how long they train while faults are done
 * @param dayLasts how long one of their days takes
 * @param faults what is done, in this order, over and over until the days are over; each at least once
 * @param processes whether brokers and instances are processes of their own, or all are in this one
 * @param patience how long the site may take to recover
 */
public record ChaosSettings(
        long seed,
        int athletes,
        int backlogDays,
        Duration headStart,
        int days,
        Duration dayLasts,
        List<String> faults,
        boolean processes,
        Duration patience,
        Path folder) {

    public ChaosSettings {
        faults = List.copyOf(faults);
        if (athletes < 1 || days < 1 || backlogDays < 0) {
            throw new IllegalArgumentException(
                    "needs athletes and days, got " + athletes + ", " + days + ", " + backlogDays);
        }
    }
}
