package io.detrain.ingest.http;

import io.detrain.ingest.intake.Event;
import io.detrain.ingest.intake.EventReader;
import io.detrain.ingest.intake.Intake;
import io.detrain.ingest.intake.Intake.Accepted;
import io.detrain.ingest.intake.Intake.Rejected;
import io.detrain.ingest.intake.Items;
import io.detrain.ingest.log.Appended;
import io.detrain.ingest.log.Appended.Acknowledged;
import io.detrain.ingest.log.Appended.Unavailable;
import io.detrain.ingest.log.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The door for events: one, a list, or one a line. */
@Controller("/v1/events")
final class EventsController {

    private static final String DOOR = "events";
    private static final String LINES = "application/x-ndjson";

    private final Gate gate;
    private final Journal journal;
    private final DoorSettings settings;
    private final Clock clock;

    EventsController(Gate gate, Journal journal, DoorSettings settings, Clock clock) {
        this.gate = gate;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    @Post
    @Consumes({MediaType.APPLICATION_JSON, LINES})
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> events(HttpRequest<?> request, @Body InputStream body) {
        return gate.admit(
                request,
                body,
                tenant -> gate.read(
                        request,
                        body,
                        settings.maxEventsBytes(),
                        bytes -> take(tenant, areLines(request) ? lines(bytes) : json(bytes))));
    }

    private static boolean areLines(HttpRequest<?> request) {
        return request.getContentType()
                .map(MediaType::getName)
                .filter(LINES::equals)
                .isPresent();
    }

    private List<byte[]> lines(byte[] body) {
        return Items.ofLines(body, settings.maxItems());
    }

    private List<byte[]> json(byte[] body) {
        return Items.ofJson(body, settings.maxItems());
    }

    private HttpResponse<?> take(String tenant, List<byte[]> items) {
        if (items.isEmpty()) {
            return Problem.of(HttpStatus.BAD_REQUEST, "holds no event").answer();
        }
        if (items.size() > settings.maxItems()) {
            return Problem.of(
                            HttpStatus.REQUEST_ENTITY_TOO_LARGE, "must hold at most " + settings.maxItems() + " events")
                    .answer();
        }
        var receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var intakes =
                items.stream().map(item -> EventReader.read(item, receivedAt)).toList();
        var entry = journal.write(tenant, DOOR, accepted(intakes), refused(items, intakes), receivedAt);
        return answer(entry, results(items, intakes, entry.appended()), intakes);
    }

    private static List<Event> accepted(List<Intake> intakes) {
        return intakes.stream()
                .flatMap(intake ->
                        intake instanceof Accepted(Event event) ? List.of(event).stream() : List.<Event>of().stream())
                .toList();
    }

    private static List<Refusal> refused(List<byte[]> items, List<Intake> intakes) {
        return IntStream.range(0, items.size())
                .boxed()
                .flatMap(i -> intakes.get(i) instanceof Rejected why
                        ? List.of(new Refusal(DOOR, "", why, items.get(i))).stream()
                        : List.<Refusal>of().stream())
                .toList();
    }

    private static List<ItemResult> results(List<byte[]> items, List<Intake> intakes, List<Appended> appended) {
        var results = new ArrayList<ItemResult>();
        var answers = appended.iterator();
        for (var i = 0; i < intakes.size(); i++) {
            results.add(
                    switch (intakes.get(i)) {
                        case Accepted(Event event) -> result(i, event, answers.next());
                        case Rejected why -> ItemResult.rejected(i, EventReader.id(items.get(i)), why);
                    });
        }
        return results;
    }

    private static ItemResult result(int index, Event event, Appended appended) {
        return switch (appended) {
            case Acknowledged _ -> ItemResult.accepted(index, event.id());
            case Unavailable _ -> ItemResult.unavailable(index, event.id());
        };
    }

    private HttpResponse<?> answer(Journal.Entry entry, List<ItemResult> results, List<Intake> intakes) {
        if (!entry.complete()) {
            return gate.later(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "the log is away; send all of it again")
                    .with(results));
        }
        return entry.appended().isEmpty()
                ? nothing(intakes).with(results).answer()
                : HttpResponse.accepted().body(new EventsAnswer(entry.position().text(), results));
    }

    /** 400 if there was nothing that could have been an event, else 422. */
    private static Problem nothing(List<Intake> intakes) {
        var reasons = intakes.stream().map(Rejected.class::cast).toList();
        var malformed = reasons.stream()
                .allMatch(why -> why.code().equals("malformed") && why.pointer().isEmpty());
        return Problem.of(malformed ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY, reasons.getFirst());
    }

    /** What became of each event, and the place in the log that a read can wait for. */
    record EventsAnswer(String position, List<ItemResult> results) {}
}
