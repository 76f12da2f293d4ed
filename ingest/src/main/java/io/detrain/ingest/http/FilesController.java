package io.detrain.ingest.http;

import io.detrain.ingest.config.ReductionConfiguration;
import io.detrain.ingest.intake.AthleteReader;
import io.detrain.ingest.source.Source.Hints;
import io.detrain.schemas.AthleteKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The door for files: the bytes of a device's or platform's file, or of an archive of them. */
@Controller("/v1/files")
final class FilesController {

    private final Gate gate;
    private final FileDesk desk;
    private final DoorSettings settings;
    private final ReductionConfiguration reduction;
    private final Semaphore turns;

    FilesController(Gate gate, FileDesk desk, DoorSettings settings, ReductionConfiguration reduction) {
        this.gate = gate;
        this.desk = desk;
        this.settings = settings;
        this.reduction = reduction;
        this.turns = new Semaphore(settings.filesAtOnce(), true);
    }

    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> file(
            HttpRequest<?> request,
            @QueryValue Optional<String> athlete,
            @QueryValue Optional<String> zone,
            @QueryValue Optional<String> fallbackZone,
            @QueryValue Optional<String> name,
            @Body InputStream body) {
        return gate.admit(request, body, tenant -> {
            if (athlete.filter(AthleteKey::isName).isEmpty()) {
                return Problem.of(HttpStatus.BAD_REQUEST, "needs ?athlete=; " + AthleteReader.NAME_FAULT)
                        .answer();
            }
            var named = zone.map(FilesController::zone);
            var fallback = fallbackZone.map(FilesController::zone).orElse(Optional.of(settings.fallbackZone()));
            if (named.filter(Optional::isEmpty).isPresent() || fallback.isEmpty()) {
                return Problem.of(HttpStatus.BAD_REQUEST, "a zone must be a time zone such as Europe/Berlin")
                        .answer();
            }
            var hints = new Hints(athlete.get(), named.flatMap(it -> it), fallback.get(), reduction.of(tenant));
            return inTurn(() -> gate.read(
                    request, body, settings.maxFileBytes(), bytes -> desk.take(tenant, path(name), bytes, hints)));
        });
    }

    /** Few files at a time, so that large ones cannot fill the memory. */
    private HttpResponse<?> inTurn(Supplier<HttpResponse<?>> work) {
        try {
            if (!turns.tryAcquire(settings.filePatience().toMillis(), TimeUnit.MILLISECONDS)) {
                return busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private HttpResponse<?> busy() {
        return gate.later(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "too many files at once"));
    }

    private static String path(Optional<String> name) {
        return name.filter(text -> text.matches("[^\\p{Cntrl}]{1,255}")).orElse("upload");
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
