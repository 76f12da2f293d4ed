package io.detrain.ingest.source;

import io.detrain.ingest.source.Source.Hints;
import io.detrain.ingest.source.Source.NamedBytes;
import io.detrain.ingest.source.Source.Reading;
import java.util.ArrayList;
import java.util.List;

/** All formats that we read, and the way from a file's bytes to what they say. */
public final class Sources {

    private static final Envelopes ENVELOPES = new Envelopes(new PositionZones());

    /** One line for each format; the first that recognises a file reads it. */
    public static final List<Source> ALL = List.of(
            new FitSource(ENVELOPES),
            new TcxSource(ENVELOPES),
            new GpxSource(ENVELOPES),
            new StravaSource(ENVELOPES),
            new StravaExportSource(ENVELOPES));

    private Sources() {}

    /** Reads a file; archives are opened and every entry is accounted for. Never throws for what a file holds. */
    public static List<FileResult> readAll(NamedBytes file, Hints hints) {
        var results = new ArrayList<FileResult>();
        new Archives().open(file, opened -> results.add(result(opened, hints)));
        return List.copyOf(results);
    }

    private static FileResult result(Archives.Opened opened, Hints hints) {
        return switch (opened) {
            case Archives.Opened.Plain(NamedBytes file) -> new FileResult(file.path(), read(file, hints));
            case Archives.Opened.Closed(String path, Reading reading) -> new FileResult(path, reading);
        };
    }

    private static Reading read(NamedBytes file, Hints hints) {
        if (Junk.isJunk(file)) {
            return new Reading.NotAnActivity("a by-product of the file system, not an activity");
        }
        if (file.bytes().length == 0) {
            return new Reading.Refused("empty file");
        }
        return ALL.stream()
                .filter(source -> source.recognises(file))
                .findFirst()
                .map(source -> source.read(file, hints))
                .orElseGet(() -> unknown(file));
    }

    private static Reading unknown(NamedBytes file) {
        return Names.hasActivityEnding(file.path())
                ? new Reading.Refused(
                        "its beginning is damaged: not a FIT, TCX, GPX or Strava file, whatever its name says")
                : new Reading.NotAnActivity("not a FIT, TCX, GPX or Strava file");
    }
}
