package io.detrain.streams.query;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says what went wrong, and what to do next, as RFC 9457 has it. */
final class Problem {

    private Problem() {}

    static MutableHttpResponse<?> of(HttpStatus status, String detail) {
        var body = new LinkedHashMap<String, Object>(Map.of("status", status.getCode()));
        body.put("type", "about:blank");
        body.put("title", status.getReason());
        body.put("detail", detail);
        return HttpResponse.status(status).body(body).contentType("application/problem+json");
    }
}
