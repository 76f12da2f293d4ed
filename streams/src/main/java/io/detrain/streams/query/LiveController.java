package io.detrain.streams.query;

import io.detrain.schemas.AthleteKey;
import io.detrain.streams.boot.StreamsRuntime;
import io.detrain.streams.listen.Cursor;
import io.detrain.streams.listen.Interest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells what is committed as it is committed, as server-sent events, of an athlete or of all of a tenant. */
@Context // so that what it counts is there from the start
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces({MediaType.TEXT_EVENT_STREAM, "application/problem+json"})
final class LiveController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final StreamsRuntime runtime;
    private final Tenants tenants;
    private final LiveSettings settings;
    private final Counter letGo;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();

    LiveController(
            StreamsRuntime runtime,
            Tenants tenants,
            LiveSettings settings,
            MeterRegistry meters,
            @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.runtime = runtime;
        this.tenants = tenants;
        this.settings = settings;
        this.letGo = meters.counter("detrain.streams.live.let.go");
        meters.gaugeCollectionSize("detrain.streams.live.clients", Tags.empty(), streams);
        scheduler.scheduleWithFixedDelay(
                settings.heartbeat(), settings.heartbeat(), () -> streams.forEach(LiveStream::beat));
    }

    @Get("/athletes/{id}/live")
    HttpResponse<?> athlete(
            @PathVariable String id,
            @Nullable @Header(LAST_EVENT_ID) String last,
            @Nullable @Header(HttpHeaders.AUTHORIZATION) String authorization) {
        return AthleteKey.isName(id)
                ? follow(Optional.of(id), last, authorization)
                : Problems.problem(HttpStatus.NOT_FOUND, "no athlete has such a name");
    }

    @Get("/live")
    HttpResponse<?> tenant(
            @Nullable @Header(LAST_EVENT_ID) String last,
            @Nullable @Header(HttpHeaders.AUTHORIZATION) String authorization) {
        return follow(Optional.empty(), last, authorization);
    }

    private HttpResponse<?> follow(Optional<String> athlete, @Nullable String last, @Nullable String authorization) {
        var tenant = tenants.of(authorization);
        if (tenant.isEmpty()) {
            return Problems.problem(HttpStatus.UNAUTHORIZED, "send Authorization: Bearer <key>")
                    .header("WWW-Authenticate", "Bearer");
        }
        var since = last == null ? Optional.<Cursor>empty() : Cursor.parse(last);
        if (last != null && since.isEmpty()) {
            return Problems.problem(
                    HttpStatus.BAD_REQUEST, LAST_EVENT_ID + " must be an id that a live stream gave out");
        }
        if (!runtime.view().isOpen() || streams.size() >= settings.clients()) {
            return Problems.problem(
                            HttpStatus.SERVICE_UNAVAILABLE, "the service is starting, or too many follow; try again")
                    .header(HttpHeaders.RETRY_AFTER, "1");
        }
        return HttpResponse.ok(stream(new Interest(tenant.get(), athlete), since))
                .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no"); // or a proxy holds events back
    }

    private LiveStream stream(Interest interest, Optional<Cursor> since) {
        var feed = runtime.view().feed();
        var stream = new LiveStream(new LiveWriter(runtime.reader()), settings.waiting(), ended -> {
            feed.leave(ended);
            streams.remove(ended);
            if (ended.wasLetGo()) {
                letGo.increment();
            }
        });
        streams.add(stream);
        feed.follow(stream, interest, since);
        return stream;
    }
}
