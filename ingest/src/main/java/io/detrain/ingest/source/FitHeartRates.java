package io.detrain.ingest.source;

import com.garmin.fit.HrMesg;
import com.garmin.fit.Mesg;
import java.util.ArrayList;
import java.util.List;

/**
 * Heart rate that a strap stored under water: messages of beats whose times count from an anchor, a message that has a
 * time of day beside the strap's own.
 */
final class FitHeartRates {

    private record Beat(double strapS, double bpm) {}

    private final List<Beat> beats = new ArrayList<>();
    private double anchorS = Double.NaN;
    private double anchorStrapS = Double.NaN;

    void add(Mesg message) {
        var times = message.getField(HrMesg.EventTimestampFieldNum);
        var rates = message.getField(HrMesg.FilteredBpmFieldNum);
        if (times == null) {
            return;
        }
        var anchor = FitFields.number(message, FitFields.TIMESTAMP);
        var strap = FitFields.number(times, 0);
        if (anchor.isPresent() && strap.isPresent() && Double.isNaN(anchorS)) {
            anchorS = anchor.getAsDouble()
                    + FitFields.number(message, HrMesg.FractionalTimestampFieldNum)
                            .orElse(0);
            anchorStrapS = strap.getAsDouble();
        }
        for (int i = 0; rates != null && i < Math.min(times.getNumValues(), rates.getNumValues()); i++) {
            var at = FitFields.number(times, i);
            var bpm = FitFields.number(rates, i);
            if (at.isPresent() && bpm.isPresent()) {
                beats.add(new Beat(at.getAsDouble(), bpm.getAsDouble()));
            }
        }
    }

    List<Sample> samples() {
        return Double.isNaN(anchorS)
                ? List.of()
                : beats.stream().map(this::sample).toList();
    }

    private Sample sample(Beat beat) {
        var draft = new Sample.Draft();
        draft.atMs = FitFields.toMs(anchorS + beat.strapS - anchorStrapS);
        draft.bpm = beat.bpm;
        return draft.finish();
    }
}
