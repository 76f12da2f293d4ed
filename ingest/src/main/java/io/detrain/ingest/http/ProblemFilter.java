package io.detrain.ingest.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.hateoas.JsonError;
import java.util.Optional;

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
            response.body(Problem.of(status, detail(status, response))).contentType(PROBLEM);
        }
    }

    private static String detail(HttpStatus status, MutableHttpResponse<?> response) {
        return switch (status) {
            case NOT_FOUND -> "nothing is here";
            case METHOD_NOT_ALLOWED -> "not with this method";
            case UNSUPPORTED_MEDIA_TYPE -> "not with this Content-Type";
            case REQUEST_ENTITY_TOO_LARGE -> "too large";
            case BAD_REQUEST -> place(response).map(ProblemFilter::fault).orElse("not understood");
            default -> status.getReason();
        };
    }

    /** What part of the request the server could not use; its own words would quote the request. */
    private static Optional<String> place(MutableHttpResponse<?> response) {
        return response.getBody(JsonError.class)
                .flatMap(error -> error.getEmbedded().getFirst("errors"))
                .filter(JsonError.class::isInstance)
                .flatMap(error -> ((JsonError) error).getPath())
                .map(path -> path.replaceFirst("^/", ""));
    }

    private static String fault(String place) {
        return place.equals("body") ? "needs a body" : "the value of " + place + " is not understood";
    }
}
