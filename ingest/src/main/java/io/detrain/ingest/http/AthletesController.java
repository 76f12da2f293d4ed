package io.detrain.ingest.http;

import io.detrain.ingest.intake.AthleteReader;
import io.detrain.ingest.intake.AthleteReader.Result;
import io.detrain.ingest.intake.Contact;
import io.detrain.ingest.intake.Event;
import io.detrain.ingest.intake.Intake.Rejected;
import io.detrain.ingest.log.Appended.Acknowledged;
import io.detrain.ingest.log.ContactLog;
import io.detrain.ingest.log.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The door for what a platform knows of an athlete: how to reach them, and their profile. */
@Controller("/v1/athletes")
final class AthletesController {

    private static final String DOOR = "athletes";

    private final Gate gate;
    private final Journal journal;
    private final ContactLog contacts;
    private final DoorSettings settings;
    private final Clock clock;

    AthletesController(Gate gate, Journal journal, ContactLog contacts, DoorSettings settings, Clock clock) {
        this.gate = gate;
        this.journal = journal;
        this.contacts = contacts;
        this.settings = settings;
        this.clock = clock;
    }

    @Put("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> put(HttpRequest<?> request, @PathVariable String id, @Body InputStream body) {
        return gate.admit(
                request,
                body,
                tenant -> gate.read(request, body, settings.maxEventsBytes(), bytes -> take(tenant, id, bytes)));
    }

    private HttpResponse<?> take(String tenant, String athlete, byte[] bytes) {
        var receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (AthleteReader.read(athlete, bytes, receivedAt)) {
            case Result.Known(Contact contact, Optional<Event> profile) -> known(tenant, contact, profile, receivedAt);
            case Result.Refused(Rejected why) -> refused(tenant, why, bytes, receivedAt);
        };
    }

    private HttpResponse<?> known(String tenant, Contact contact, Optional<Event> profile, Instant receivedAt) {
        // the profile first: an athlete who can be reached but is not known would hear of wrong loads
        var entry = journal.write(tenant, DOOR, profile.stream().toList(), List.of(), receivedAt);
        return entry.complete() && contacts.append(tenant, contact, receivedAt) instanceof Acknowledged
                ? HttpResponse.ok(new AthleteAnswer(entry.position().text()))
                : away();
    }

    private HttpResponse<?> refused(String tenant, Rejected why, byte[] bytes, Instant receivedAt) {
        var refusal = new Refusal(DOOR, "", why, bytes);
        var entry = journal.write(tenant, DOOR, List.of(), List.of(refusal), receivedAt);
        var status = why.code().equals("malformed") && why.pointer().isEmpty()
                ? HttpStatus.BAD_REQUEST
                : HttpStatus.UNPROCESSABLE_ENTITY;
        return entry.complete() ? Problem.of(status, why).answer() : away();
    }

    private HttpResponse<?> away() {
        return gate.later(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "the log is away; send it again"));
    }

    /** The place in the log that a read can wait for; empty if nothing changed that the coach needs. */
    record AthleteAnswer(String position) {}
}
