package io.detrain.ingest.http;

import io.detrain.ingest.auth.Tenants;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

/** What every door asks first: whose request it is, and whether its body is of a size to be read. */
@Singleton
final class Gate {

    private static final String PLAIN = "identity";

    private final Tenants tenants;
    private final DoorSettings settings;

    Gate(Tenants tenants, DoorSettings settings) {
        this.tenants = tenants;
        this.settings = settings;
    }

    /** Goes on with the tenant, or says why not; closes the body, or a sender would go on sending what nobody reads. */
    HttpResponse<?> admit(HttpRequest<?> request, InputStream body, Function<String, HttpResponse<?>> next) {
        try (body) {
            var tenant = tenants.of(Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION)));
            return tenant.isEmpty() ? stranger() : check(request).orElseGet(() -> next.apply(tenant.get()));
        } catch (IOException e) {
            return brokenOff();
        }
    }

    private static HttpResponse<?> stranger() {
        return Problem.of(HttpStatus.UNAUTHORIZED, "needs Authorization: Bearer with a key that is known")
                .answer()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static Optional<HttpResponse<?>> check(HttpRequest<?> request) {
        if (request.getContentType().isEmpty()) {
            return Optional.of(Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "needs a Content-Type")
                    .answer());
        }
        // the server unpacks nothing, so that no small body becomes a large one
        var encoding = request.getHeaders().get(HttpHeaders.CONTENT_ENCODING);
        return encoding == null || encoding.equalsIgnoreCase(PLAIN)
                ? Optional.empty()
                : Optional.of(Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "send the body without Content-Encoding")
                        .answer());
    }

    /** Goes on with the body, and reads no more of it than is allowed. */
    HttpResponse<?> read(HttpRequest<?> request, InputStream body, int most, Function<byte[], HttpResponse<?>> next) {
        if (request.getContentLength() > most) {
            return tooLarge(most);
        }
        try {
            var bytes = body.readNBytes(most + 1);
            return bytes.length > most ? tooLarge(most) : next.apply(bytes);
        } catch (IOException e) {
            return brokenOff();
        }
    }

    private static HttpResponse<?> brokenOff() {
        return Problem.of(HttpStatus.BAD_REQUEST, "the body ended too early").answer();
    }

    private static HttpResponse<?> tooLarge(int most) {
        return Problem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "must be at most " + most + " bytes")
                .answer()
                .header(HttpHeaders.CONNECTION, "close"); // the rest of the body is not read
    }

    /** Says that the sender has to come again. */
    HttpResponse<?> later(Problem problem) {
        return problem.answer()
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(settings.retryAfter().toSeconds()));
    }
}
