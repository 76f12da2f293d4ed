package io.detrain.streams.query;

import static io.detrain.streams.query.Problems.problem;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.boot.StreamsRuntime;
import io.detrain.streams.topology.Recalled;
import io.detrain.streams.topology.Whereabouts;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what would follow; reads the state where it is kept, and writes nothing. */
@Controller("/v1/athletes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WhatIfController {

    private static final int LARGEST_BYTES = 256 * 1024;

    private final StreamsRuntime runtime;
    private final Tenants tenants;
    private final Forwarder forwarder;
    private final Clock clock;

    WhatIfController(StreamsRuntime runtime, Tenants tenants, Forwarder forwarder, Clock clock) {
        this.runtime = runtime;
        this.tenants = tenants;
        this.forwarder = forwarder;
        this.clock = clock;
    }

    @Post("/{id}/what-if")
    @Consumes("*/*")
    HttpResponse<?> ask(
            @PathVariable String id,
            @Nullable @Body byte[] body,
            @Nullable @Header(Forwarder.FORWARDED) String forwarded,
            @Nullable @Header(HttpHeaders.AUTHORIZATION) String authorization) {
        var tenant = tenants.of(authorization);
        if (tenant.isEmpty()) {
            return problem(HttpStatus.UNAUTHORIZED, "send Authorization: Bearer <key>")
                    .header("WWW-Authenticate", "Bearer");
        }
        if (!AthleteKey.isName(id)) {
            return problem(HttpStatus.NOT_FOUND, "no athlete has such a name");
        }
        if (body != null && body.length > LARGEST_BYTES) {
            return problem(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "must be at most " + LARGEST_BYTES + " bytes");
        }
        return switch (WhatIfReader.read(body == null ? new byte[0] : body, id)) {
            case WhatIfReader.Reading.NotJson() ->
                problem(HttpStatus.BAD_REQUEST, new Fault("", "must be a JSON object"));
            case WhatIfReader.Reading.Refused(Fault why) -> problem(HttpStatus.UNPROCESSABLE_ENTITY, why);
            case WhatIfReader.Reading.Question(WhatIf whatIf) -> {
                var owner = new AthleteKey(tenant.get(), id);
                yield switch (runtime.whereabouts(owner)) {
                    case Whereabouts.Here() -> answer(owner, whatIf);
                    case Whereabouts.Moving() -> Forwarder.later("the athlete's state moves; try again");
                    case Whereabouts.At at
                    when forwarded != null ->
                        Forwarder.later("the athlete's state moves on; try again"); // or it might go in circles
                    case Whereabouts.At at ->
                        forwarder.post(
                                at, "/v1/athletes/" + id + "/what-if", Objects.requireNonNull(body), authorization);
                };
            }
        };
    }

    private HttpResponse<?> answer(AthleteKey owner, WhatIf whatIf) {
        Optional<Recalled<WhatIf.Result>> recalled = runtime.recollection()
                .map(memory ->
                        memory.ask(owner, (ledger, rows) -> whatIf.of(runtime.coach(owner.tenant()), ledger, rows)));
        return switch (recalled.orElseGet(() -> new Recalled.NotNow<>("the service is starting; try again"))) {
            case Recalled.NotNow<WhatIf.Result>(String why) ->
                problem(HttpStatus.SERVICE_UNAVAILABLE, why).header(HttpHeaders.RETRY_AFTER, "1");
            case Recalled.Nobody<WhatIf.Result>() -> problem(HttpStatus.NOT_FOUND, "nothing is known of this athlete");
            case Recalled.Answer<WhatIf.Result>(WhatIf.Result result) -> answer(owner, whatIf, result);
        };
    }

    private HttpResponse<?> answer(AthleteKey owner, WhatIf whatIf, WhatIf.Result result) {
        return switch (result) {
            case WhatIf.Result.Refused(Fault why) -> problem(HttpStatus.UNPROCESSABLE_ENTITY, why);
            case WhatIf.Result.Projected(var projection) ->
                HttpResponse.ok(WhatIfReport.of(owner, whatIf.until(), projection, clock.instant()))
                        .header("Cache-Control", "no-store");
        };
    }
}
