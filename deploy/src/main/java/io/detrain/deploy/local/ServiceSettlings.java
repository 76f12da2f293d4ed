package io.detrain.deploy.local;

import io.detrain.notifier.boot.NotifierSettling;
import io.detrain.streams.boot.Beside;
import io.detrain.streams.boot.StreamsSettling;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the services behind the driven clock, in the order in which one reads what the other writes. */
@Factory
final class ServiceSettlings {

    @Singleton
    @Requires(bean = DrivenClock.class)
    ClockDrive drive(
            DrivenClock clock,
            StreamsSettling streams,
            NotifierSettling notifier,
            Optional<Beside> shadow,
            @Value("${detrain.local.settle-within:5m}") Duration patience) {
        var settlings = new ArrayList<Settling>(List.of(streams::await, notifier::await));
        shadow.ifPresent(each -> settlings.add(each::await));
        return new ClockDrive(clock, settlings, patience);
    }
}
