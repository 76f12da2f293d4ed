package io.detrain.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.detrain.ingest.intake.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Activities as Strava's API gives them: one object, an array, or one object a line. */
record StravaSource(Envelopes envelopes) implements Source {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    @Override
    public boolean recognises(NamedBytes file) {
        int at = firstMark(file.bytes());
        return at < file.bytes().length && (file.bytes()[at] == '{' || file.bytes()[at] == '[');
    }

    @Override
    public Reading read(NamedBytes file, Hints hints) {
        var text = new String(file.bytes(), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        var whole = parse(text);
        return whole.isPresent() ? one(whole.get(), hints) : lines(text, hints);
    }

    private Reading one(JsonNode node, Hints hints) {
        var body = node.isObject() && node.has("_request") && node.has("body")
                ? node.get("body")
                : node; // a recorded answer
        var batch = new Batch("item");
        if (body.isArray()) {
            body.forEach(item -> batch.add(Optional.of(item), hints));
        } else {
            batch.add(Optional.of(body), hints);
        }
        return batch.reading();
    }

    private Reading lines(String text, Hints hints) {
        var batch = new Batch("line");
        text.lines().filter(line -> !line.isBlank()).forEach(line -> batch.add(parse(line), hints));
        return batch.activities() == 0 && text.lines().limit(2).count() < 2
                ? new Reading.Refused("not well-formed JSON, or it ends in the middle")
                : batch.reading();
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static int firstMark(byte[] bytes) {
        int at = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb ? 3 : 0;
        while (at < bytes.length && Character.isWhitespace(bytes[at])) {
            at++;
        }
        return at;
    }

    /** What the items became; a bad one does not stop its neighbours. */
    private final class Batch {
        private static final int MAX_COMPLAINTS = 10;

        private final List<Event> events = new ArrayList<>();
        private final List<String> complaints = new ArrayList<>();
        private final StravaZones zones = new StravaZones();
        private final String unit;
        private int items;

        Batch(String unit) {
            this.unit = unit;
        }

        int activities() {
            return events.size();
        }

        void add(Optional<JsonNode> item, Hints hints) {
            items++;
            if (item.isEmpty()) {
                complaints.add(unit + " " + items + ": not well-formed JSON");
                return;
            }
            switch (StravaActivity.of(item.get(), hints.reduction())) {
                case StravaActivity.Parsed.Activity activity -> {
                    var enveloped = activity.envelope(envelopes, hints);
                    events.add(enveloped.event());
                    zones.add(enveloped.note());
                }
                case StravaActivity.Parsed.Unusable(String why) -> complaints.add(unit + " " + items + ": " + why);
            }
        }

        Reading reading() {
            if (events.isEmpty()) {
                return new Reading.NotAnActivity(
                        items == 1 ? "JSON, but not an activity of Strava" : "JSON without activities of Strava");
            }
            var notes = new ArrayList<>(zones.notes());
            if (!complaints.isEmpty()) {
                notes.add(complaints.size() + " of " + items + " left out");
                notes.addAll(complaints.subList(0, Math.min(MAX_COMPLAINTS, complaints.size())));
            }
            return new Reading.Read(List.copyOf(events), List.copyOf(notes));
        }
    }
}
