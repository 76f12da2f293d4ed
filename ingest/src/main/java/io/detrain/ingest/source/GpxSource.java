package io.detrain.ingest.source;

import io.detrain.ingest.source.Envelopes.Maker;
import java.util.Optional;

/** GPX, a track of positions; heart rate, power and cadence as extensions of many dialects. */
record GpxSource(Envelopes envelopes) implements Source {

    @Override
    public boolean recognises(NamedBytes file) {
        return Xml.hasRoot(file.bytes(), "gpx");
    }

    @Override
    public Reading read(NamedBytes file, Hints hints) {
        var document = new GpxDocument();
        var damage = Xml.walk(file.bytes(), document);
        if (damage.isPresent()) {
            return new Reading.Refused(damage.get());
        }
        if (document.points == 0) {
            return new Reading.NotAnActivity("GPX file without a track: waypoints or a route, not an activity");
        }
        var findings = new Findings(envelopes, hints, "gpx", file.bytes());
        var maker = new Maker(Makers.of(document.creator), Optional.empty());
        for (var track : document.tracks) {
            track.recording()
                    .ifPresentOrElse(
                            recording -> findings.add(recording, maker, Optional.empty()),
                            () -> findings.note("GPX track without times, not an activity"));
        }
        return findings.reading("GPX file without a track");
    }
}
