package io.detrain.streams.query;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Errors as RFC 9457 has them: what went wrong, and what to do next. */
final class Problems {

    private Problems() {}

    static MutableHttpResponse<?> problem(HttpStatus status, String detail) {
        return answer(status, body(status, detail));
    }

    static MutableHttpResponse<?> problem(HttpStatus status, Fault fault) {
        var body = body(status, fault.detail());
        body.put("pointer", fault.pointer());
        return answer(status, body);
    }

    private static Map<String, Object> body(HttpStatus status, String detail) {
        var body = new LinkedHashMap<String, Object>(Map.of("status", status.getCode()));
        body.put("type", "about:blank");
        body.put("title", status.getReason());
        body.put("detail", detail);
        return body;
    }

    private static MutableHttpResponse<?> answer(HttpStatus status, Map<String, Object> body) {
        return HttpResponse.status(status).body(body).contentType("application/problem+json");
    }
}
