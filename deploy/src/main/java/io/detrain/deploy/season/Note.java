package io.detrain.deploy.season;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/** An event and when the platform gets to know of it. */
record Note(Instant sentAt, String athlete, Map<String, Object> event) {

    static final Comparator<Note> ORDER = Comparator.comparing(Note::sentAt)
            .thenComparing(Note::athlete)
            .thenComparing(note -> String.valueOf(note.event().get("id")));
}
