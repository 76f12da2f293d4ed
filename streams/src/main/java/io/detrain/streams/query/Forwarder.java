package io.detrain.streams.query;

import static io.detrain.streams.query.Problems.problem;

import io.detrain.streams.topology.Whereabouts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a question to the instance that keeps the athlete's state, as it was asked here, and hands back its answer. */
@Context // so that what it counts is there from the start
final class Forwarder {

    /** Marks a question that was forwarded once: whoever gets it answers it, or nobody does. */
    static final String FORWARDED = "Detrain-Forwarded";

    private static final List<String> KEPT = List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.CACHE_CONTROL);
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(1);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECTS_WITHIN).build();
    private final Duration patience;
    private final Counter answered;
    private final Counter failed;

    /** @param patience how long the other may take (DETRAIN_STREAMS_FORWARD_TIMEOUT) */
    Forwarder(
            @Property(name = "detrain.streams.forward-timeout", defaultValue = "5s") Duration patience,
            MeterRegistry meters) {
        this.patience = patience;
        this.answered = meters.counter("detrain.streams.forwarded", "result", "answered");
        this.failed = meters.counter("detrain.streams.forwarded", "result", "failed");
    }

    /** The other's answer; 503 if there is none in time, since then the athlete's state is about to move. */
    MutableHttpResponse<?> post(Whereabouts.At at, String path, byte[] body, @Nullable String authorization) {
        var question = HttpRequest.newBuilder(URI.create("http://" + at.host() + ":" + at.port() + path))
                .timeout(patience)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header(FORWARDED, "1")
                .POST(BodyPublishers.ofByteArray(body));
        if (authorization != null) { // the other knows the caller as we do
            question.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        try {
            var answer = client.send(question.build(), BodyHandlers.ofByteArray());
            answered.increment();
            return asIs(answer);
        } catch (IOException silent) {
            failed.increment();
            return later("the instance that keeps this athlete's state does not answer; try again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return later("this instance is stopping; try again");
        }
    }

    static MutableHttpResponse<?> later(String why) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, why).header(HttpHeaders.RETRY_AFTER, "1");
    }

    private static MutableHttpResponse<?> asIs(HttpResponse<byte[]> answer) {
        var response = io.micronaut.http.HttpResponse.status(HttpStatus.valueOf(answer.statusCode()))
                .body(answer.body())
                .contentType(
                        answer.headers().firstValue(HttpHeaders.CONTENT_TYPE).orElse("application/json"));
        KEPT.forEach(name -> answer.headers().firstValue(name).ifPresent(value -> response.header(name, value)));
        return response;
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
