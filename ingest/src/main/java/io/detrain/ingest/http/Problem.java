package io.detrain.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.detrain.ingest.intake.Intake.Rejected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Optional;

/** An error as RFC 9457 has it; {@code results} tells of each item where there were several. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        Optional<String> code,
        Optional<String> pointer,
        Optional<List<ItemResult>> results) {

    static Problem of(HttpStatus status, String detail) {
        return new Problem(
                "about:blank",
                status.getReason(),
                status.getCode(),
                detail,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Problem of(HttpStatus status, Rejected why) {
        return new Problem(
                "about:blank",
                status.getReason(),
                status.getCode(),
                why.reason(),
                Optional.of(why.code()),
                Optional.of(why.pointer()),
                Optional.empty());
    }

    Problem with(List<ItemResult> results) {
        return new Problem(type, title, status, detail, code, pointer, Optional.of(results));
    }

    MutableHttpResponse<?> answer() {
        return HttpResponse.status(HttpStatus.valueOf(status))
                .body(this)
                .contentType(MediaType.of("application/problem+json"));
    }
}
