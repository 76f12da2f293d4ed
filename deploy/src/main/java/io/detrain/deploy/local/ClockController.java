package io.detrain.deploy.local;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** Tells the time of local mode, and moves it on where it is driven. */
@Controller("/v1/clock")
final class ClockController {

    /** What the clock says, and whose it is. */
    record Reading(String now, String mode) {}

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Clock clock;
    private final Optional<ClockDrive> drive;

    ClockController(Clock clock, Optional<ClockDrive> drive) {
        this.clock = clock;
        this.drive = drive;
    }

    @Get
    Reading now() {
        return shown(clock.instant());
    }

    @Post
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> move(@Body byte[] body) {
        var next = instant(body);
        if (next.isEmpty()) {
            return problem(HttpStatus.BAD_REQUEST, "need {\"now\": an instant such as 2026-05-04T10:00:00Z}");
        }
        return drive.<HttpResponse<?>>map(driven -> answer(driven, next.get()))
                .orElseGet(() -> problem(HttpStatus.CONFLICT, "this clock is the system's: start with --clock driven"));
    }

    private HttpResponse<?> answer(ClockDrive driven, Instant next) {
        try {
            return switch (driven.advance(next)) {
                case ClockDrive.Move.Done(Instant now) -> HttpResponse.ok(shown(now));
                case ClockDrive.Move.Backwards(Instant now) ->
                    problem(HttpStatus.CONFLICT, "the clock only goes forward: it is " + now);
                case ClockDrive.Move.TooFar(Instant end) ->
                    problem(HttpStatus.BAD_REQUEST, "the clock goes no further than " + end);
            };
        } catch (IllegalStateException unsettled) {
            return problem(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(unsettled.getMessage()));
        }
    }

    private Reading shown(Instant now) {
        var mode = drive.isPresent() ? ClockMode.DRIVEN : ClockMode.SYSTEM;
        return new Reading(now.toString(), mode.word());
    }

    private static Optional<Instant> instant(byte[] body) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(JSON.readTree(body).path("now").asText())
                            .toInstant());
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static HttpResponse<?> problem(HttpStatus status, String detail) {
        return HttpResponse.status(status)
                .body(Map.of(
                        "type",
                        "about:blank",
                        "title",
                        status.getReason(),
                        "status",
                        status.getCode(),
                        "detail",
                        detail))
                .contentType(MediaType.of("application/problem+json"));
    }
}
