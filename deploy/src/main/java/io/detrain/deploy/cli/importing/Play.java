package io.detrain.deploy.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.deploy.cli.client.DetrainApi;
import io.detrain.ingest.intake.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Sends an athlete's events: as if lived through on a driven clock, or all at once to services that run. */
record Play(DetrainApi api, String athlete, Outcomes outcomes) {

    private static final int BATCH = 200; // a long ride's histogram is a kilobyte, and a request holds one megabyte

    /** Lives through the timeline: each day's events when the last of them was over, then on to the next. */
    void live(Timeline timeline, Map<String, Object> body, IntConsumer turnDone) {
        api.register(athlete, body);
        var turns = timeline.turns();
        var now = api.clock();
        for (var i = 0; i < turns.size(); i++) {
            now = drive(now, turns.get(i).at());
            send(turns.get(i).events());
            turnDone.accept(i + 1);
        }
        drive(now, timeline.end());
    }

    /** Sends it all at once and returns the position after which it can be read. */
    String backfill(List<Event> events, Map<String, Object> body) {
        var positions = new Positions();
        if (!body.isEmpty()) {
            positions.add(api.register(athlete, body));
        }
        for (var from = 0; from < events.size(); from += BATCH) {
            positions.add(send(events.subList(from, Math.min(events.size(), from + BATCH))));
        }
        return positions.text();
    }

    private Positions send(List<Event> events) {
        var positions = new Positions();
        var asJson = new ArrayList<Event>();
        for (var event : events) {
            outcomes.fileOf(event)
                    .ifPresentOrElse(file -> positions.add(sendFile(event, file)), () -> asJson.add(event));
        }
        if (!asJson.isEmpty()) {
            var answer = api.send(asJson.stream().map(EventJson::of).toList());
            outcomes.answered(asJson, answer);
            positions.add(answer);
        }
        return positions;
    }

    private JsonNode sendFile(Event event, Path file) {
        try {
            var name = String.valueOf(file.getFileName());
            var answer = api.sendFile(athlete, event.zone(), name, Files.readAllBytes(file));
            outcomes.answered(event, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could be read before, but not now", e);
        }
    }

    /** A folder that is used again has a clock that may stand later; events from before it are late then. */
    private Instant drive(Instant now, Instant to) {
        return now.isBefore(to) ? api.drive(to) : now;
    }
}
