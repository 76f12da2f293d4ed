package io.detrain.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry that takes a question and never answers it. */
class SilentRegistryTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer registry;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", this::answer);
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void is_asked_again() throws IOException {
        var url = "http://127.0.0.1:" + registry.getAddress().getPort();

        new Serdes(url, Duration.ofMillis(300)).register();

        assertThat(asked).hasValueGreaterThan(2);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (asked.incrementAndGet() == 1) {
            return; // the question is lost
        }
        boolean config = exchange.getRequestURI().getPath().startsWith("/config");
        var answer =
                (config ? "{\"compatibility\":\"FULL_TRANSITIVE\"}" : "{\"id\":1}").getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        try (var body = exchange.getResponseBody()) {
            body.write(answer);
        }
    }
}
