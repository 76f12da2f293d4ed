package io.detrain.deploy.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;

/** Sends a request until it is answered by something other than "not now". */
final class Transport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5); // a clock that jumps a year has much to do

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final Optional<String> key;
    private final Patience patience;

    Transport(URI base, Optional<String> key, Patience patience) {
        this.base = base;
        this.key = key;
        this.patience = patience;
    }

    /** What came back. */
    record Answer(int status, JsonNode body) {

        String detail() {
            var detail = body.path("detail").asText("");
            var pointer = body.path("pointer").asText("");
            return detail.isEmpty() ? "status " + status : pointer.isEmpty() ? detail : pointer + " " + detail;
        }
    }

    Answer get(String path, Predicate<Answer> notYet) {
        return send(request(path).GET().build(), notYet);
    }

    Answer send(String method, String path, Object body) {
        var request = request(path)
                .header("Content-Type", body instanceof byte[] ? "application/octet-stream" : "application/json")
                .method(method, BodyPublishers.ofByteArray(bytes(body)))
                .build();
        return send(request, _ -> false);
    }

    void demandAnswer(String path) {
        var answer = attempt(request(path).GET().build());
        if (answer.isEmpty()) {
            throw noAnswer(answer);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(LONGEST_ANSWER);
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private Answer send(HttpRequest request, Predicate<Answer> notYet) {
        var pauses = patience.pauses();
        while (true) {
            var answer = attempt(request);
            if (answer.filter(it -> it.status() != 503 && !notYet.test(it)).isPresent()) {
                return answer.get();
            }
            waitFor(pauses, answer);
        }
    }

    /** Empty if nobody answers. */
    private Optional<Answer> attempt(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return Optional.of(new Answer(response.statusCode(), body(response)));
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("interrupted", e);
        }
    }

    private void waitFor(Iterator<Duration> pauses, Optional<Answer> answer) {
        if (!pauses.hasNext()) {
            throw noAnswer(answer);
        }
        try {
            patience.pause().of(pauses.next());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("interrupted", e);
        }
    }

    private ApiFailure noAnswer(Optional<Answer> answer) {
        return new ApiFailure("no answer from " + base + ": "
                + answer.map(Answer::detail).orElse("nobody is there") + ". Is ./detrain up running?");
    }

    private static JsonNode body(HttpResponse<byte[]> response) throws IOException {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return body instanceof byte[] raw ? raw : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + body.getClass(), e);
        }
    }
}
