package io.detrain.streams.boot;

import io.micronaut.runtime.Micronaut;
import java.time.Clock;

/** Starts the streams service on the system's clock. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Micronaut.build(args)
                .propertySources(ServerDefaults.source())
                .singletons(Clock.systemUTC())
                .start();
    }
}
