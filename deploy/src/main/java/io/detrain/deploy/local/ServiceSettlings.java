package io.detrain.deploy.local;

import io.detrain.notifier.boot.NotifierSettling;
import io.detrain.streams.boot.StreamsSettling;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Puts the services behind the driven clock, in the order in which one reads what the other writes. */
@Factory
final class ServiceSettlings {

    @Singleton
    @Requires(bean = DrivenClock.class)
    ClockDrive drive(
            DrivenClock clock,
            StreamsSettling streams,
            NotifierSettling notifier,
            @Value("${detrain.local.settle-within:5m}") Duration patience) {
        return new ClockDrive(clock, List.of(streams::await, notifier::await), patience);
    }
}
