package io.detrain.deploy.local;

import io.detrain.ingest.boot.ServerDefaults;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/** The three services in one context behind one HTTP port. */
final class Services {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

    private final ApplicationContext context;
    private final NettyEmbeddedServer server;

    private Services(ApplicationContext context) {
        this.context = context;
        this.server = context.getBean(NettyEmbeddedServer.class);
    }

    static Services start(Clock clock, Map<String, Object> properties) {
        var context = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .singletons(clock)
                .propertySources(ServerDefaults.source())
                .properties(properties)
                .start();
        return new Services(context);
    }

    void openDoor() {
        try {
            server.start();
        } catch (ServerStartupException e) {
            throw Ports.inUse(server.getPort(), e);
        }
    }

    void closeDoor() {
        server.stopServerOnly();
    }

    void stop() {
        context.close();
    }

    ApplicationContext context() {
        return context;
    }

    URI url() {
        return URI.create("http://" + Ports.HOST + ":" + server.getPort());
    }

    Optional<ClockDrive> drive() {
        return context.findBean(ClockDrive.class);
    }

    /** Waits until every service says that it is ready. */
    void awaitHealthy(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!isHealthy(client)) {
                if (System.nanoTime() > end) {
                    throw new CannotStart("the services are not ready after " + patience.toSeconds() + " s");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private boolean isHealthy(HttpClient client) {
        var ask = HttpRequest.newBuilder(url().resolve("/health"))
                .timeout(ANSWERS_WITHIN)
                .build();
        try {
            return client.sendAsync(ask, BodyHandlers.discarding()).join().statusCode() == 200;
        } catch (CompletionException notYet) {
            return false;
        }
    }
}
