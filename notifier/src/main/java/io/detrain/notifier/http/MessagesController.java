package io.detrain.notifier.http;

import io.detrain.notifier.auth.Tenants;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.outbox.Shown;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an athlete was told, is about to be told, and what was taken back. */
@Controller("/v1/athletes")
final class MessagesController {

    private final Tenants tenants;
    private final Shown shown;

    MessagesController(Tenants tenants, Shown shown) {
        this.tenants = tenants;
        this.shown = shown;
    }

    @Get(
            uri = "/{id}/messages",
            produces = {MediaType.APPLICATION_JSON, "application/problem+json"})
    HttpResponse<?> messages(String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return tenants.of(authorization)
                .<HttpResponse<?>>map(tenant -> HttpResponse.ok(Messages.of(shown.of(new Athlete(tenant, id))))
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElseGet(MessagesController::unauthorized);
    }

    private static MutableHttpResponse<Map<String, Object>> unauthorized() {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", "Unauthorized");
        problem.put("status", HttpStatus.UNAUTHORIZED.getCode());
        problem.put("detail", "send Authorization: Bearer <key> with the key of a tenant");
        return HttpResponse.<Map<String, Object>>status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .contentType(MediaType.of("application/problem+json"))
                .body(problem);
    }
}
