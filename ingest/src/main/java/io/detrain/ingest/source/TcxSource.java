package io.detrain.ingest.source;

import io.detrain.ingest.source.Envelopes.Maker;
import java.util.Optional;

/** TCX, Garmin's Training Center XML, which most platforms export. */
record TcxSource(Envelopes envelopes) implements Source {

    @Override
    public boolean recognises(NamedBytes file) {
        return Xml.hasRoot(file.bytes(), "TrainingCenterDatabase");
    }

    @Override
    public Reading read(NamedBytes file, Hints hints) {
        var document = new TcxDocument();
        var damage = Xml.walk(file.bytes(), document);
        if (damage.isPresent()) {
            return new Reading.Refused(damage.get());
        }
        var findings = new Findings(envelopes, hints, "tcx", file.bytes());
        for (var activity : document.activities) {
            activity.recording()
                    .ifPresentOrElse(
                            recording -> findings.add(recording, maker(activity, document), Optional.empty()),
                            () -> findings.note("TCX activity without times"));
        }
        return findings.reading(document.course ? "a course, not an activity" : "TCX file without an activity");
    }

    private static Maker maker(TcxActivity activity, TcxDocument document) {
        var device = activity.creator.filter(name -> !name.isBlank());
        var byDevice = Makers.of(device.orElse(""));
        return new Maker(byDevice.equals("file") ? Makers.of(document.author) : byDevice, device);
    }
}
