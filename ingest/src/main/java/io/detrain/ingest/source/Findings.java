package io.detrain.ingest.source;

import io.detrain.ingest.intake.Event;
import io.detrain.ingest.source.Envelopes.Maker;
import io.detrain.ingest.source.Envelopes.Whereabouts;
import io.detrain.ingest.source.Reduction.Reduced;
import io.detrain.ingest.source.Source.Hints;
import io.detrain.ingest.source.Source.Reading;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one file of recordings has given so far: its workouts in order, and what to say about them. */
final class Findings {

    private final Envelopes envelopes;
    private final Hints hints;
    private final String format;
    private final Fingerprint file;
    private final List<Event> events = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Findings(Envelopes envelopes, Hints hints, String format, byte[] bytes) {
        this.envelopes = envelopes;
        this.hints = hints;
        this.format = format;
        this.file = Fingerprint.of(bytes);
    }

    void add(Recording recording, Maker maker, Optional<ZoneOffset> offset) {
        if (recording.tooLong()) {
            note("lasts longer than eight days: a travel log, or the device's clock has jumped");
        } else {
            add(Reduction.of(recording, file, hints.reduction()), maker, offset);
        }
    }

    /** A multi-sport workout and its legs. */
    void add(Recording whole, List<Recording> legs, Maker maker, Optional<ZoneOffset> offset) {
        if (whole.tooLong()) {
            note("lasts longer than eight days: the device's clock has jumped");
        } else {
            add(Reduction.of(whole, legs, file, hints.reduction()), maker, offset);
        }
    }

    private void add(Reduced reduced, Maker maker, Optional<ZoneOffset> offset) {
        var recording = reduced.recording();
        var enveloped = envelopes.put(
                reduced.workout(),
                file.id(format, events.size()),
                Instant.ofEpochMilli(recording.startMs()),
                maker,
                new Whereabouts(Optional.empty(), recording.firstPosition(), offset),
                hints);
        events.add(enveloped.event());
        note(enveloped.note());
        reduced.notes().forEach(this::note);
        if (recording.sport().equals("UNKNOWN")) {
            note("the file does not name its sport");
        }
    }

    void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    Reading reading(String ifNothing) {
        return events.isEmpty()
                ? new Reading.NotAnActivity(notes.isEmpty() ? ifNothing : notes.getFirst())
                : new Reading.Read(List.copyOf(events), List.copyOf(notes));
    }
}
