package io.detrain.ingest.boot;

import io.micronaut.runtime.Micronaut;
import java.time.Clock;

/** Starts ingest alone, on the system's clock. */
public final class Main {

    private static final String LOG_CONFIGURATION = "logback.configurationFile";

    private Main() {}

    public static void main(String[] args) {
        if (System.getProperty(LOG_CONFIGURATION) == null) {
            System.setProperty(LOG_CONFIGURATION, "ingest-logback.xml");
        }
        Micronaut.build(args)
                .mainClass(Main.class)
                .banner(false)
                .propertySources(ServerDefaults.source())
                .singletons(Clock.systemUTC())
                .start();
    }
}
