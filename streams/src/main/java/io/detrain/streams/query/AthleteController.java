package io.detrain.streams.query;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.boot.StreamsRuntime;
import io.detrain.streams.boot.StreamsSettling;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is committed of one athlete, if asked after a position that ingest gave out. */
@Controller("/v1/athletes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AthleteController {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);
    private static final int LONGEST_WAIT_MS = 60_000;

    private final StreamsRuntime runtime;
    private final StreamsSettling settling;
    private final Tenants tenants;

    AthleteController(StreamsRuntime runtime, StreamsSettling settling, Tenants tenants) {
        this.runtime = runtime;
        this.settling = settling;
        this.tenants = tenants;
    }

    @Get("/{id}")
    HttpResponse<?> read(
            @PathVariable String id,
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue LocalDate to,
            @Nullable @QueryValue String after,
            @QueryValue(defaultValue = "0") int waitMs,
            @Nullable @Header(HttpHeaders.AUTHORIZATION) String authorization)
            throws InterruptedException {
        var tenant = tenants.of(authorization);
        if (tenant.isEmpty()) {
            return Problems.problem(HttpStatus.UNAUTHORIZED, "send Authorization: Bearer <key>")
                    .header("WWW-Authenticate", "Bearer");
        }
        if (!AthleteKey.isName(id)) {
            return Problems.problem(HttpStatus.NOT_FOUND, "no athlete has such a name");
        }
        if (from != null && to != null && from.isAfter(to)) {
            return Problems.problem(HttpStatus.BAD_REQUEST, "from must not be after to");
        }
        var position = after == null ? Optional.<Position>empty() : Position.parse(after);
        if (after != null && position.isEmpty()) {
            return Problems.problem(HttpStatus.BAD_REQUEST, "after must be a position that POST /v1/events returned");
        }
        if (position.isPresent() && !isJudged(position.get(), waitMs)) {
            return Problems.problem(HttpStatus.ACCEPTED, "not yet judged; ask again, or with a longer waitMs");
        }
        return report(new AthleteKey(tenant.get(), id), within(from, FIRST), within(to, LAST));
    }

    /** Keys sort by date as long as a year has four digits. */
    private static LocalDate within(@Nullable LocalDate wanted, LocalDate otherwise) {
        if (wanted == null) {
            return otherwise;
        }
        return wanted.isBefore(FIRST) ? FIRST : wanted.isAfter(LAST) ? LAST : wanted;
    }

    private boolean isJudged(Position position, int waitMs) throws InterruptedException {
        return settling.awaitPositions(position.next(), Duration.ofMillis(Math.clamp(waitMs, 0, LONGEST_WAIT_MS)));
    }

    private HttpResponse<?> report(AthleteKey owner, LocalDate from, LocalDate to) {
        var view = runtime.view();
        if (!view.isOpen()) {
            return Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "the service is starting; try again")
                    .header(HttpHeaders.RETRY_AFTER, "1");
        }
        var days = view.days(owner, from, to);
        var flags = view.flags(owner);
        var plans = view.plans(owner);
        if (days.isEmpty()
                && flags.isEmpty()
                && plans.isEmpty()
                && view.days(owner, FIRST, LAST).isEmpty()) {
            return Problems.problem(HttpStatus.NOT_FOUND, "nothing is known of this athlete");
        }
        return HttpResponse.ok(Report.of(owner.athlete(), days, flags, plans)).header("Cache-Control", "no-store");
    }
}
