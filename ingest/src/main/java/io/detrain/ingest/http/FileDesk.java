package io.detrain.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.detrain.ingest.intake.Body;
import io.detrain.ingest.intake.Event;
import io.detrain.ingest.intake.Intake.Rejected;
import io.detrain.ingest.intake.Plausible;
import io.detrain.ingest.log.Refusal;
import io.detrain.ingest.source.FileResult;
import io.detrain.ingest.source.Source.Hints;
import io.detrain.ingest.source.Source.NamedBytes;
import io.detrain.ingest.source.Source.Reading;
import io.detrain.ingest.source.Sources;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one upload, writes down what is in it, and says what became of every file. */
@Singleton
final class FileDesk {

    private static final String DOOR = "files";

    private final Gate gate;
    private final Journal journal;
    private final Clock clock;

    FileDesk(Gate gate, Journal journal, Clock clock) {
        this.gate = gate;
        this.journal = journal;
        this.clock = clock;
    }

    /** What became of every file, and the place in the log that a read can wait for. */
    record FilesAnswer(String position, List<FileStatus> files) {}

    /** What became of one file. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FileStatus(String path, String status, Optional<String> reason, List<String> workouts, List<String> notes) {}

    HttpResponse<?> take(String tenant, String path, byte[] bytes, Hints hints) {
        var receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var results = Sources.readAll(new NamedBytes(path, bytes), hints).stream()
                .map(result -> new FileResult(result.path(), judged(result.reading(), receivedAt)))
                .toList();
        var events = results.stream().flatMap(FileDesk::events).toList();
        var entry = journal.write(tenant, DOOR, events, refused(results, bytes), receivedAt);
        return entry.complete()
                ? HttpResponse.accepted()
                        .body(new FilesAnswer(
                                entry.position().text(),
                                results.stream().map(FileDesk::status).toList()))
                : gate.later(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "the log is away; send the file again"));
    }

    /** A device's clock may be wrong: what starts in the future, or before 2005, is refused like any other fault. */
    private static Reading judged(Reading reading, Instant receivedAt) {
        return switch (reading) {
            case Reading.Read(List<Event> events, List<String> notes) -> {
                var faults = events.stream()
                        .flatMap(event -> Plausible.start(event.occurredAt(), receivedAt).stream())
                        .map(fault -> "an event's start " + fault.reason())
                        .distinct()
                        .toList();
                var sound = events.stream()
                        .filter(event ->
                                Plausible.start(event.occurredAt(), receivedAt).isEmpty())
                        .toList();
                yield sound.isEmpty() && !faults.isEmpty()
                        ? new Reading.Refused(faults.getFirst())
                        : new Reading.Read(
                                sound,
                                Stream.concat(notes.stream(), faults.stream()).toList());
            }
            case Reading.NotAnActivity other -> other;
            case Reading.Refused other -> other;
        };
    }

    private static Stream<Event> events(FileResult result) {
        return result.reading() instanceof Reading.Read(List<Event> events, List<String> _)
                ? events.stream()
                : Stream.empty();
    }

    /** A file alone is kept as it came; one of an archive's is named, for the archive would be kept again for each. */
    private static List<Refusal> refused(List<FileResult> results, byte[] upload) {
        var raw = results.size() == 1 ? upload : new byte[0];
        return results.stream()
                .flatMap(result -> result.reading() instanceof Reading.Refused(String reason)
                        ? Stream.of(new Refusal(DOOR, result.path(), new Rejected("unreadable", "", reason), raw))
                        : Stream.empty())
                .toList();
    }

    private static FileStatus status(FileResult result) {
        return switch (result.reading()) {
            case Reading.Read(List<Event> events, List<String> notes) ->
                new FileStatus(result.path(), "read", Optional.empty(), workouts(events), notes);
            case Reading.NotAnActivity(String reason) ->
                new FileStatus(result.path(), "not_an_activity", Optional.of(reason), List.of(), List.of());
            case Reading.Refused(String reason) ->
                new FileStatus(result.path(), "refused", Optional.of(reason), List.of(), List.of());
        };
    }

    private static List<String> workouts(List<Event> events) {
        return events.stream()
                .filter(event -> event.body() instanceof Body.Workout)
                .map(Event::id)
                .toList();
    }
}
