package io.detrain.streams.query;

import static io.detrain.streams.query.Problems.problem;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.boot.StreamsRuntime;
import io.detrain.streams.boot.StreamsSettling;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has athletes folded anew from the log, and says which of those that this instance keeps still wait for it. */
@Controller("/v1/repairs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RepairController {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_NAMED = 100;

    private final StreamsRuntime runtime;
    private final StreamsSettling settling;
    private final Tenants tenants;

    RepairController(StreamsRuntime runtime, StreamsSettling settling, Tenants tenants) {
        this.runtime = runtime;
        this.settling = settling;
        this.tenants = tenants;
    }

    /** One athlete, or all of the tenant; without either those who wait need not wait for the next look. */
    @Post
    HttpResponse<?> ask(
            @Nullable @QueryValue String athlete,
            @QueryValue(defaultValue = "false") boolean all,
            @Nullable @Header(HttpHeaders.AUTHORIZATION) String authorization)
            throws InterruptedException {
        var tenant = tenants.of(authorization);
        if (tenant.isEmpty()) {
            return unauthorized();
        }
        if (athlete != null && !AthleteKey.isName(athlete)) {
            return problem(HttpStatus.NOT_FOUND, "no athlete has such a name");
        }
        if (athlete != null && all) {
            return problem(HttpStatus.BAD_REQUEST, "either athlete or all");
        }
        var isHeard = athlete == null && !all || isHeard(tenant.get(), Optional.ofNullable(athlete));
        var waiting = shown(HttpStatus.ACCEPTED, tenant.get(), Optional.ofNullable(athlete));
        runtime.repairs().call(); // only now, or they might be done before they are counted
        return isHeard
                ? waiting
                : problem(HttpStatus.SERVICE_UNAVAILABLE, "the service is starting, or has much to do; try again")
                        .header(HttpHeaders.RETRY_AFTER, "1");
    }

    /** Who asks next who waits shall not be told that nobody does. */
    private boolean isHeard(String tenant, Optional<String> athlete) throws InterruptedException {
        var engine = runtime.replay();
        return engine.isPresent() && settling.awaitHeard(engine.get().ask(tenant, athlete), PATIENCE);
    }

    @Get
    HttpResponse<?> pending(
            @Nullable @QueryValue String athlete, @Nullable @Header(HttpHeaders.AUTHORIZATION) String authorization) {
        return tenants.of(authorization)
                .<HttpResponse<?>>map(tenant -> shown(HttpStatus.OK, tenant, Optional.ofNullable(athlete)))
                .orElseGet(RepairController::unauthorized);
    }

    private HttpResponse<?> shown(HttpStatus status, String tenant, Optional<String> athlete) {
        var waiting = runtime.repairs().pending().stream()
                .filter(owner -> owner.startsWith(tenant + "/"))
                .map(owner -> owner.substring(tenant.length() + 1))
                .filter(each -> athlete.isEmpty() || athlete.get().equals(each))
                .toList();
        var body = new LinkedHashMap<String, Object>();
        body.put("pending", waiting.size());
        body.put("athletes", waiting.stream().limit(MOST_NAMED).toList());
        return HttpResponse.status(status).body(body).header("Cache-Control", "no-store");
    }

    private static MutableHttpResponse<?> unauthorized() {
        return problem(HttpStatus.UNAUTHORIZED, "send Authorization: Bearer <key>")
                .header("WWW-Authenticate", "Bearer");
    }
}
