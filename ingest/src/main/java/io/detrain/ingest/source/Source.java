package io.detrain.ingest.source;

import io.detrain.ingest.intake.Event;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads one file format. Add one: a record here, a line in {@link Sources}. */
public interface Source {

    /** True if the first bytes or the name say that it is this format. */
    boolean recognises(NamedBytes file);

    /** Reads it all; never throws for what the file holds. */
    Reading read(NamedBytes file, Hints hints);

    /** A file's path as the user knows it, and its bytes. */
    record NamedBytes(String path, byte[] bytes) {}

    /**
     * What the caller knows and the file may not.
     *
     * @param zone the zone that the user named, if any
     * @param fallback the zone to take when neither the user nor a position tells
     * @param reduction what recordings are reduced by
     */
    record Hints(String athlete, Optional<ZoneId> zone, ZoneId fallback, ReductionSettings reduction) {

        /** With recordings reduced by the defaults. */
        public Hints(String athlete, Optional<ZoneId> zone, ZoneId fallback) {
            this(athlete, zone, fallback, ReductionSettings.DEFAULT);
        }
    }

    /** What a file turned out to be. */
    sealed interface Reading {
        /**
         * @param notes what the reader had to assume, in words for the user: which zone and why …
         */
        record Read(List<Event> events, List<String> notes) implements Reading {}

        record NotAnActivity(String reason) implements Reading {}

        record Refused(String reason) implements Reading {}
    }
}
