package io.detrain.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registries that forget a question, or are asked the same by others at the same moment. */
class OddRegistryTest {

    private final AtomicInteger asked = new AtomicInteger();
    private Predicate<HttpExchange> forgets = _ -> false;
    private Predicate<HttpExchange> refuses = _ -> false;
    private String level = "FULL_TRANSITIVE";
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
    void one_that_takes_a_question_and_never_answers_is_asked_again() throws IOException {
        forgets = _ -> asked.get() == 1;

        register();

        assertThat(asked).hasValueGreaterThan(2);
    }

    @Test
    void whoever_set_the_same_level_in_the_same_moment_is_in_nobodys_way() throws IOException {
        refuses = OddRegistryTest::setsLevel;

        register();

        assertThat(asked).hasValueGreaterThan(2);
    }

    @Test
    void another_level_is_not_put_up_with() {
        refuses = OddRegistryTest::setsLevel;
        level = "BACKWARD";

        assertThatThrownBy(this::register)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the schema registry refused detrain.events.v1-value")
                .hasMessageContaining("already exists");
    }

    private void register() throws IOException {
        new Serdes("http://127.0.0.1:" + registry.getAddress().getPort(), Duration.ofMillis(300)).register();
    }

    private static boolean setsLevel(HttpExchange exchange) {
        return isConfig(exchange) && exchange.getRequestMethod().equals("PUT");
    }

    private static boolean isConfig(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().startsWith("/config");
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        if (forgets.test(exchange)) {
            return;
        }
        boolean refused = refuses.test(exchange);
        var answer = (refused
                        ? "{\"error_code\":0,\"message\":\"the rule already exists\"}"
                        : isConfig(exchange)
                                ? "{\"compatibility\":\"%1$s\",\"compatibilityLevel\":\"%1$s\"}".formatted(level)
                                : "{\"id\":1}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(refused ? 409 : 200, answer.length);
        try (var body = exchange.getResponseBody()) {
            body.write(answer);
        }
    }
}
