package io.detrain.ingest.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Gives the server's own errors (no such path, wrong method, wrong type) the form that ours have. */
@ServerFilter("/v1/**")
final class ProblemFilter {

    private static final String PROBLEM = "application/problem+json";

    @ResponseFilter
    void onResponse(MutableHttpResponse<?> response) {
        var done = response.getContentType()
                .filter(type -> type.getName().equals(PROBLEM))
                .isPresent();
        if (response.code() >= 400 && !done) {
            var status = HttpStatus.valueOf(response.code());
            response.body(Problem.of(status, detail(status))).contentType(PROBLEM);
        }
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "nothing is here";
            case METHOD_NOT_ALLOWED -> "not with this method";
            case UNSUPPORTED_MEDIA_TYPE -> "not with this Content-Type";
            case REQUEST_ENTITY_TOO_LARGE -> "too large";
            default -> status.getReason();
        };
    }
}
