package io.detrain.deploy.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.deploy.cli.report.Report.FileLine;
import io.detrain.ingest.intake.Body;
import io.detrain.ingest.intake.Event;
import io.detrain.ingest.intake.Event.ClockCheck;
import io.detrain.ingest.source.FileResult;
import io.detrain.ingest.source.Source.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the books: what became of every file, with what the services said about its events. */
final class Outcomes {

    private final List<FileResult> files;
    private final Map<String, String> refusals = new HashMap<>();

    Outcomes(List<FileResult> files) {
        this.files = files;
    }

    /** Events that can be sent; one whose clock was never set has no place in time. */
    List<Event> events() {
        return files.stream()
                .flatMap(file -> file.reading() instanceof Reading.Read read ? read.events().stream() : Stream.of())
                .filter(Outcomes::isDated)
                .toList();
    }

    /** Notes the answer to a batch. */
    void answered(List<Event> batch, JsonNode answer) {
        for (var result : answer.path("results")) {
            if (!result.path("status").asText().equals("accepted")) {
                var id = batch.get(result.path("index").asInt()).id();
                refusals.put(
                        id,
                        (result.path("pointer").asText() + " "
                                        + result.path("reason").asText())
                                .strip());
            }
        }
    }

    /** Notes the answer to a file that was sent as it is. */
    void answered(Event event, JsonNode answer) {
        var file = answer.path("files").path(0);
        if (!file.path("status").asText().equals("read")) {
            refusals.put(event.id(), file.path("reason").asText());
        }
    }

    /**
     * The file that holds this event alone, if it must be sent as it is: a workout of a sport that the file does not
     * name, which the JSON door would ask for.
     */
    Optional<Path> fileOf(Event event) {
        return event.body() instanceof Body.Workout workout && workout.sport().equals("UNKNOWN")
                ? files.stream()
                        .filter(file -> file.reading() instanceof Reading.Read read
                                && read.events().equals(List.of(event)))
                        .map(file -> Path.of(file.path()))
                        .filter(Files::isRegularFile) // an entry of an archive is not one
                        .findFirst()
                : Optional.empty();
    }

    List<FileLine> lines() {
        return files.stream().map(this::line).toList();
    }

    private FileLine line(FileResult file) {
        return switch (file.reading()) {
            case Reading.Refused(String why) -> new FileLine(file.path(), "refused", why, List.of(), List.of());
            case Reading.NotAnActivity(String why) ->
                new FileLine(file.path(), "not_an_activity", why, List.of(), List.of());
            case Reading.Read(List<Event> events, List<String> notes) -> read(file.path(), events, notes);
        };
    }

    private FileLine read(String path, List<Event> events, List<String> notes) {
        var all = new ArrayList<>(notes.stream().distinct().toList());
        events.stream().flatMap(event -> refusal(event).stream()).distinct().forEach(all::add);
        var ids = events.stream()
                .filter(event -> isDated(event) && refusal(event).isEmpty())
                .map(Event::id)
                .toList();
        var first = events.stream().flatMap(event -> refusal(event).stream()).findFirst();
        return ids.isEmpty() && first.isPresent()
                ? new FileLine(path, "refused", first.get(), List.of(), notes)
                : new FileLine(path, "read", "", ids, all);
    }

    private Optional<String> refusal(Event event) {
        return Optional.ofNullable(refusals.get(event.id()));
    }

    private static boolean isDated(Event event) {
        return event.clock() == ClockCheck.ACCEPTED;
    }
}
